package org.goldenthread.difference;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.http.DocumentFile;
import org.goldenthread.value.SpreadsheetText;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * What differs between two editions of a plan, or one plan at two times, as CSV: a line
 * for each part.
 */
@Component
class DifferenceFile implements DocumentFile {

	private static final List<String> ASPECTS = List.of("TITLE", "OWNER", "TARGET", "DATE", "STATUS");

	/** Excel takes a file for UTF-8 only if it begins with this. */
	private static final String MARK = "\uFEFF";

	@Override
	public String address() {
		return "/plans/{of}/difference.csv";
	}

	@Override
	public String document() {
		return "page/plan-difference";
	}

	@Override
	public Set<String> parameters() {
		return Set.of("with", "since", "until");
	}

	@Override
	public Map<String, Object> variables(Map<String, String> given) {
		return new LinkedHashMap<>(given);
	}

	@Override
	public String name(Map<String, String> given) {
		return "difference-" + Stream.of("of", "since", "with", "until")
			.filter(given::containsKey)
			.map((each) -> given.getOrDefault(each, "").replaceAll("[^A-Za-z0-9-]", "-"))
			.collect(Collectors.joining("-")) + ".csv";
	}

	@Override
	public MediaType mediaType() {
		return new MediaType("text", "csv", StandardCharsets.UTF_8);
	}

	@Override
	public byte[] write(JsonNode data) {
		CsvSchema.Builder schema = CsvSchema.builder();
		List.of("What", "Matched by", "Kind", "Id before", "Id after").forEach(schema::addColumn);
		ASPECTS.forEach((aspect) -> {
			String name = aspect.charAt(0) + aspect.substring(1).toLowerCase(Locale.ROOT);
			schema.addColumn(name + " before").addColumn(name + " after");
		});
		List<List<String>> lines = data.at("/planDifference/parts").valueStream().map(DifferenceFile::line).toList();
		String text = CsvMapper.builder()
			.enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING)
			.build()
			.writer(schema.setUseHeader(true).setLineSeparator("\r\n").build())
			.writeValueAsString(lines);
		return (MARK + text).getBytes(StandardCharsets.UTF_8);
	}

	private static List<String> line(JsonNode part) {
		JsonNode any = part.path("after").isObject() ? part.path("after") : part.path("before");
		List<String> line = new ArrayList<>(List.of(text(part.path("what")), text(part.path("matchedBy")),
				text(any.path("kind")), text(part.at("/before/id")), text(part.at("/after/id"))));
		for (String aspect : ASPECTS) {
			line.add(aspect(part.path("before"), aspect));
			line.add(aspect(part.path("after"), aspect));
		}
		return line.stream().map(SpreadsheetText::safe).toList();
	}

	private static String aspect(JsonNode part, String aspect) {
		return switch (aspect) {
			case "TITLE" -> text(part.path("name"));
			case "OWNER" -> texts(part.path("owners"));
			case "TARGET" -> texts(part.path("targets"));
			case "DATE" -> text(part.path("date"));
			default -> text(part.path("status"));
		};
	}

	private static String text(JsonNode value) {
		return value.asString("");
	}

	private static String texts(JsonNode values) {
		return values.valueStream().map(JsonNode::asString).collect(Collectors.joining("; "));
	}

}
