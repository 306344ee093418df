package org.goldenthread.gap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.goldenthread.gap.rule.GapRules;
import org.goldenthread.gap.rule.InvalidRules;
import org.goldenthread.model.Model;
import org.goldenthread.threadgraph.GraphFacts;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.util.ResourceUtils;

/**
 * Reads the rules, and says what follows from them: their names in the schema, and what
 * the thread graph must hold.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GapSettings.class)
class GapConfiguration {

	private static final String OURS = "classpath:graph-schema/gaps";

	private static final int MOST_FILES = 200;

	@Bean
	GapRules gapRules(Model model, GapSettings settings, ResourcePatternResolver resources) throws IOException {
		Map<String, String> ours = files(resources, OURS);
		String location = settings.location();
		if (location == null || location.isBlank()) {
			return read(model, ours, Map.of());
		}
		boolean isUrl = ResourceUtils.isUrl(location);
		if (!isUrl && !Files.isDirectory(Path.of(location))) {
			throw new InvalidRules(List.of("goldenthread.gaps.location: " + location
					+ (Files.exists(Path.of(location)) ? " is no folder" : " is not there") + ": name a folder"));
		}
		Map<String, String> own = files(resources, isUrl ? location : Path.of(location).toUri().toString());
		if (own.isEmpty()) {
			throw new InvalidRules(List.of("goldenthread.gaps.location: no file in " + location + " ends in .yaml"));
		}
		return read(model, ours, own);
	}

	/** The examples of our own rules are tried when the product is built. */
	static GapRules read(Model model, Map<String, String> ours, Map<String, String> own) {
		return GapRules.read(model, ours, own, (rule) -> ExampleCheck.problems(rule, model));
	}

	/**
	 * The texts of the files in a folder. A file is read no further than it may be long.
	 */
	private static Map<String, String> files(ResourcePatternResolver resources, String location) throws IOException {
		Resource[] found = resources.getResources(location + "/*.yaml");
		if (found.length > MOST_FILES) {
			throw new InvalidRules(List.of("goldenthread.gaps.location: " + found.length + " files in " + location
					+ " end in .yaml; at most " + MOST_FILES + " are allowed"));
		}
		Map<String, String> texts = new TreeMap<>();
		List<String> problems = new ArrayList<>();
		for (Resource file : found) {
			String name = Objects.requireNonNull(file.getFilename());
			try (InputStream content = file.getInputStream()) {
				byte[] bytes = content.readNBytes(GapRules.MOST_BYTES + 1);
				if (bytes.length > GapRules.MOST_BYTES) {
					problems.add(name + ": has more than " + GapRules.MOST_BYTES + " bytes");
				}
				else {
					texts.put(name, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
				}
			}
			catch (CharacterCodingException ex) {
				problems.add(name + ": is not UTF-8: save it in that encoding");
			}
			catch (IOException ex) {
				problems.add(name + ": cannot be read: it must be a file that the service may read");
			}
		}
		InvalidRules.throwIfAny(problems);
		return texts;
	}

	@Bean
	GraphFacts gapFacts(GapRules rules) {
		Set<String> ofNodes = new TreeSet<>(rules.facts().ofNodes());
		ofNodes.addAll(AcceptedGaps.FACTS);
		return new GraphFacts(ofNodes, rules.facts().ofLinks());
	}

	@Bean
	GraphQlSourceBuilderCustomizer gapSchema(GapRules rules) {
		String schema = RuleNames.print(rules);
		return (builder) -> builder
			.schemaResources(new ByteArrayResource(schema.getBytes(StandardCharsets.UTF_8), "the names of gap rules"));
	}

}
