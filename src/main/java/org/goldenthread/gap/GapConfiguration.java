package org.goldenthread.gap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

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

/**
 * Reads the rules, and says what follows from them: their names in the schema, and what
 * the thread graph must hold.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GapSettings.class)
class GapConfiguration {

	private static final String OURS = "classpath:graph-schema/gaps";

	@Bean
	GapRules gapRules(Model model, GapSettings settings, ResourcePatternResolver resources) throws IOException {
		Map<String, String> ours = files(resources, OURS);
		String location = settings.location();
		if (location == null) {
			return read(model, ours, Map.of());
		}
		Map<String, String> own = files(resources, location);
		if (own.isEmpty()) {
			throw new InvalidRules(List.of("goldenthread.gaps.location: no file in " + location + " ends in .yaml"));
		}
		return read(model, ours, own);
	}

	/** The examples of our own rules are tried when the product is built. */
	static GapRules read(Model model, Map<String, String> ours, Map<String, String> own) {
		GapRules rules = GapRules.read(model, ours, own);
		InvalidRules.throwIfAny(rules.all()
			.stream()
			.filter((rule) -> own.containsKey(rule.file()))
			.flatMap((rule) -> ExampleCheck.problems(rule, model).stream())
			.toList());
		return rules;
	}

	private static Map<String, String> files(ResourcePatternResolver resources, String location) throws IOException {
		Map<String, String> texts = new TreeMap<>();
		for (Resource file : resources.getResources(location + "/*.yaml")) {
			texts.put(Objects.requireNonNull(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
		}
		return texts;
	}

	@Bean
	GraphFacts gapFacts(GapRules rules) {
		return rules.facts();
	}

	@Bean
	GraphQlSourceBuilderCustomizer gapSchema(GapRules rules) {
		String schema = RuleNames.print(rules);
		return (builder) -> builder
			.schemaResources(new ByteArrayResource(schema.getBytes(StandardCharsets.UTF_8), "the names of gap rules"));
	}

}
