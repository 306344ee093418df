package org.goldenthread.scorecard;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.goldenthread.http.DocumentFile;
import org.goldenthread.value.SpreadsheetText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * How the measures of a body stand in a period, as CSV for the web query of a workbook: a
 * line for each value and each of what it can be set against.
 */
@Component
class PerformanceFile implements DocumentFile {

	private static final String OF = "of";

	private static final String PERIOD = "period";

	private static final List<String> COLUMNS = List.of("Measure id", "Measure", "Better", "Reported for id",
			"Reported for", "Period", "Year to date", "Unit", "Covers", "Actual", "Status", "Variation", "Against",
			"Target id", "Target level", "Value", "By", "Due", "Variance", "Stands", "Assurance", "Holds",
			"Place among peers", "Peers with a value", "Peers", "Median of peers", "Among peers", "Observation ids",
			"Sources", "Judged by", "Called by its sources");

	/** Excel takes a file for UTF-8 only if it begins with this. */
	private static final String MARK = "\uFEFF";

	@Override
	public String address() {
		return "/performance/{of}/{period}.csv";
	}

	@Override
	public String document() {
		return "dashboard/performance";
	}

	@Override
	public Set<String> parameters() {
		return Set.of();
	}

	/**
	 * A year of the address has no slash, as in {@code 2025-26}. What could be a month as
	 * well, as {@code 2011-12}, is one, and the year is {@code FY2011-12}.
	 */
	@Override
	public Map<String, Object> variables(Map<String, String> given) {
		Map<String, Object> variables = new LinkedHashMap<>(given);
		variables.put(PERIOD,
				given.getOrDefault(PERIOD, "")
					.replaceFirst("^(?i:FY)(\\d{4})-(\\d{2})(?=$|-Q)", "$1/$2")
					.replaceFirst("^(\\d{4})-(\\d{2})(?=-Q)", "$1/$2")
					.replaceFirst("^(\\d{4})-(1[3-9]|[2-9]\\d|00)$", "$1/$2")
					.replaceFirst("-Q", " Q"));
		variables.put("first", 500);
		return variables;
	}

	@Override
	public String name(Map<String, String> given) {
		return "performance-" + given.getOrDefault(OF, "") + "-" + given.getOrDefault(PERIOD, "") + ".csv";
	}

	@Override
	public MediaType mediaType() {
		return new MediaType("text", "csv", StandardCharsets.UTF_8);
	}

	@Override
	public byte[] write(JsonNode data) {
		CsvSchema.Builder schema = CsvSchema.builder();
		COLUMNS.forEach(schema::addColumn);
		List<List<String>> lines = new ArrayList<>();
		data.at("/performance/rows").forEach((row) -> lines.addAll(lines(row)));
		String text = CsvMapper.builder()
			.enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING)
			.build()
			.writer(schema.setUseHeader(true).setLineSeparator("\r\n").build())
			.writeValueAsString(lines);
		return (MARK + text).getBytes(StandardCharsets.UTF_8);
	}

	private static List<List<String>> lines(JsonNode row) {
		JsonNode standings = row.path("standings");
		return standings.isEmpty() ? List.of(line(row, standings))
				: standings.valueStream().map((standing) -> line(row, standing)).toList();
	}

	private static List<String> line(JsonNode row, JsonNode standing) {
		JsonNode assurance = assurance(row, standing.at("/target/id"));
		return Arrays
			.<@Nullable String>asList(text(row, "/measure/id"), text(row, "/measure/name"),
					text(row, "/measure/better"), text(row, "/reportedFor/id"), text(row, "/reportedFor/name"),
					text(row, "/period/text"), text(row, "/yearToDate"), text(row, "/unit"), text(row, "/coverage"),
					text(row, "/actual"), text(row, "/status"), text(row, "/variation"), text(standing, "/against"),
					text(standing, "/target/id"), text(standing, "/target/level"), text(standing, "/value"),
					text(standing, "/by/text"), text(standing, "/due"), text(standing, "/variance"),
					text(standing, "/status"), text(assurance, "/assurance"), text(assurance, "/holds"),
					text(row, "/peers/place"), text(row, "/peers/withValue"), text(row, "/peers/count"),
					text(row, "/peers/median"), text(row, "/peers/reading"),
					row.path("observations")
						.valueStream()
						.map((each) -> each.path("id").asString())
						.collect(Collectors.joining("; ")),
					sources(row), text(row, "/judgedBy"),
					row.path("calledBySources").valueStream().map(JsonNode::asString).collect(Collectors.joining("; ")))
			.stream()
			.map(SpreadsheetText::safe)
			.toList();
	}

	/** Of a standing to what is no target of the graph there is none. */
	private static JsonNode assurance(JsonNode row, JsonNode target) {
		return row.path("assurances")
			.valueStream()
			.filter((each) -> each.at("/target/id").equals(target))
			.findFirst()
			.orElse(MissingNode.getInstance());
	}

	private static @Nullable String text(JsonNode node, String path) {
		JsonNode value = node.at(path);
		return (value.isMissingNode() || value.isNull()) ? null : value.asString();
	}

	private static String sources(JsonNode row) {
		return row.path("observations")
			.valueStream()
			.flatMap((observation) -> observation.path("sources").valueStream())
			.map((source) -> (source.at("/document/id").asString() + " " + source.path("locator").asString("")).strip())
			.distinct()
			.collect(Collectors.joining("; "));
	}

}
