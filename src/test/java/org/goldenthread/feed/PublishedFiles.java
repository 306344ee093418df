package org.goldenthread.feed;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes whole files as they are published, with the oddities that were found in them. All
 * figures are made up.
 */
final class PublishedFiles {

	static final String[] KNOWN = { "RA7", "RVJ", "RTE" };

	private static final String AE = """
			Period,Org Code,Parent Org,Org name,A&E attendances Type 1,A&E attendances Type 2,\
			A&E attendances Other A&E Department,A&E attendances Booked Appointments Type 1,\
			A&E attendances Booked Appointments Type 2,A&E attendances Booked Appointments Other Department,\
			Attendances over 4hrs Type 1,Attendances over 4hrs Type 2,Attendances over 4hrs Other Department,\
			Attendances over 4hrs Booked Appointments Type 1,Attendances over 4hrs Booked Appointments Type 2,\
			Attendances over 4hrs Booked Appointments Other Department,\
			Patients who have waited 4-12 hs from DTA to admission,Patients who have waited 12+ hrs from DTA to admission,\
			Emergency admissions via A&E - Type 1,Emergency admissions via A&E - Type 2,\
			Emergency admissions via A&E - Other A&E department,Other emergency admissions""";

	private PublishedFiles() {
	}

	/** Codes of three or five letters and digits, first those that the facts hold. */
	static List<String> providers(int count) {
		List<String> codes = new ArrayList<>(List.of(KNOWN));
		IntStream.range(codes.size(), count)
			.mapToObj((i) -> (i % 7 == 0) ? "NL" + (100 + i) : "X" + (char) ('A' + i / 26 % 26) + (char) ('A' + i % 26))
			.forEach(codes::add);
		return codes;
	}

	/**
	 * A month of A&amp;E attendances: a mark before the text, spaces after names, names
	 * with commas, six more columns with a stray letter, and the total below.
	 * @param odd whether it has the more columns
	 */
	static void ae(Path file, String period, long seed, boolean odd) {
		Random random = new Random(seed);
		write(file, (lines) -> {
			lines.accept("\ufeff" + AE + (odd ? ",,,,,," : ""));
			long[] totals = new long[18];
			List<String> providers = providers(204);
			for (int i = 0; i < providers.size(); i++) {
				long[] figures = new long[18];
				for (int k = 0; k < 6; k++) {
					figures[k] = random.nextInt((k < 3) ? 15_000 : 40);
					figures[6 + k] = random.nextLong(figures[k] + 1);
				}
				for (int k = 12; k < 18; k++) {
					figures[k] = random.nextInt(900);
				}
				IntStream.range(0, 18).forEach((k) -> totals[k] += figures[k]);
				lines.accept("MSitAE-" + period + "," + providers.get(i) + ",NHS ENGLAND SOUTH WEST    ,\"TRUST, NO "
						+ i + "\"," + joined(figures) + (odd ? (i == 7) ? ",,,a,,," : ",,,,,," : ""));
			}
			lines.accept("TOTAL,TOTAL,TOTAL,TOTAL," + joined(totals) + (odd ? ",,,,,," : ""));
		});
	}

	/**
	 * A full extract of waiting times with 121 columns: lines above the headings, empty
	 * bands, parts of parts, the total of all functions beside the functions, a row for
	 * each commissioner, and a name that is empty.
	 * @return how many rows there are below the headings
	 */
	static int rtt(Path file, long seed) {
		int[] count = { 0 };
		Random random = new Random(seed);
		write(file, (lines) -> {
			lines.accept("Referral to treatment,,,");
			lines.accept("");
			lines.accept("Period,Provider Parent Org Code,Provider Parent Name,Provider Org Code,Provider Org Name,"
					+ "Commissioner Parent Org Code,Commissioner Parent Name,Commissioner Org Code,Commissioner Org Name,"
					+ "RTT Part Type,RTT Part Description,Treatment Function Code,Treatment Function Name,"
					+ IntStream.range(0, 104)
						.mapToObj((week) -> "Gt " + two(week) + " To " + two(week + 1) + " Weeks SUM 1")
						.collect(Collectors.joining(","))
					+ ",Gt 104 Weeks SUM 1,Total,Patients with unknown clock start date,Total All");
			for (String provider : providers(190)) {
				for (int commissioner = 0; commissioner < 9; commissioner++) {
					String[] boards = { "QUY", "QR1", "QOX" };
					String board = boards[commissioner % 3] + ",NHS A B ICB,"
							+ ((commissioner == 0) ? "15C" : "9" + commissioner + "A") + ","
							+ ((commissioner == 8) ? "" : "\"NHS A, B ICB - SUB\"");
					for (String part : List.of("Part_1A", "Part_1B", "Part_2", "Part_2A", "Part_3")) {
						long[] all = new long[105];
						for (int function = 0; function < 20; function++) {
							long[] bands = bands(random, part.equals("Part_2"));
							IntStream.range(0, 105).forEach((k) -> all[k] += bands[k]);
							lines.accept(rttRow(provider, board, part, "C_1" + two(function), bands));
						}
						lines.accept(rttRow(provider, board, part, "C_999", all));
						count[0] += 21;
					}
				}
			}
		});
		return count[0];
	}

	private static long[] bands(Random random, boolean many) {
		long[] bands = new long[105];
		for (int k = 0; k < (many ? 12 : 3); k++) {
			bands[random.nextInt(105)] += random.nextInt(60);
		}
		return bands;
	}

	private static String rttRow(String provider, String board, String part, String function, long[] bands) {
		StringBuilder row = new StringBuilder("RTT-June-2026,QXX,NHS PARENT,").append(provider)
			.append(",A TRUST,")
			.append(board)
			.append(',')
			.append(part)
			.append(",Pathways,")
			.append(function)
			.append(",Function");
		long total = 0;
		for (long band : bands) {
			row.append(',').append((band != 0) ? String.valueOf(band) : "");
			total += band;
		}
		return row.append(',').append(total).append(",0,").append(total).toString();
	}

	/**
	 * A month of cancer waits: halves, rows of each cancer beside those of all, and
	 * totals by provider and by commissioner.
	 */
	static void cancer(Path file, String period, long seed) {
		Random random = new Random(seed);
		write(file, (lines) -> {
			lines.accept("Period,Basis,Org_Code,Parent_Org,Org_Name,Standard_or_Item,Cancer_Type,"
					+ "Referral_Route_or_Stage,Treatment_Modality,Total,Within,After");
			for (String standard : List.of("FDS", "31D", "62D")) {
				String[] wholes = standard.equals("FDS") ? new String[] { "ALL ROUTES", "" }
						: new String[] { standard.equals("31D") ? "ALL STAGES" : "ALL ROUTES", "ALL MODALITIES" };
				double[] england = new double[2];
				for (String provider : providers(150)) {
					double[] whole = new double[2];
					for (int cancer = 0; cancer < 12; cancer++) {
						for (String route : List.of("URGENT SUSPECTED CANCER", "SCREENING", "CONSULTANT UPGRADE")) {
							double total = random.nextInt(40) / 2.0;
							double within = Math.floor(2 * total * random.nextDouble()) / 2;
							whole[0] += total;
							whole[1] += within;
							lines.accept(cancerRow(period, "Provider", provider, standard, "Cancer " + cancer, route,
									wholes[1], total, within));
						}
					}
					england[0] += whole[0];
					england[1] += whole[1];
					lines.accept(cancerRow(period, "Provider", provider, standard, "ALL CANCERS", wholes[0], wholes[1],
							whole[0], whole[1]));
				}
				for (String basis : List.of("Provider", "Commissioner")) {
					lines.accept(cancerRow(period, basis, "Total", standard, "ALL CANCERS", wholes[0], wholes[1],
							england[0], england[1]));
				}
			}
		});
	}

	private static String cancerRow(String period, String basis, String code, String standard, String cancer,
			String route, String treatment, double total, double within) {
		return String.join(",", period, basis, code, "", "A TRUST", standard, cancer, route, treatment, plain(total),
				plain(within), plain(total - within));
	}

	/**
	 * A time series of mental health figures: as performance and later final, held back
	 * where small, and by more than one level.
	 * @return how many rows there are below the headings
	 */
	static int mhsds(Path file, long seed) {
		int[] count = { 0 };
		Random random = new Random(seed);
		write(file, (lines) -> {
			lines.accept("\ufeffREPORTING_PERIOD_START,REPORTING_PERIOD_END,STATUS,BREAKDOWN,PRIMARY_LEVEL,"
					+ "PRIMARY_LEVEL_DESCRIPTION,SECONDARY_LEVEL,SECONDARY_LEVEL_DESCRIPTION,MEASURE_ID,MEASURE_NAME,"
					+ "MEASURE_VALUE");
			for (int month = 1; month <= 12; month++) {
				for (String status : (month < 6) ? List.of("Performance ", "Final") : List.of("Performance")) {
					count[0] += month(lines, random, month, status);
				}
			}
		});
		return count[0];
	}

	private static int month(Consumer<String> lines, Random random, int month, String status) {
		int count = 0;
		for (String measure : List.of("MHS95", "MHS108", "MHS01", "MHS26")) {
			for (String code : mhsdsLevels()) {
				for (String age : List.of("NONE", "0 to 17", "18 to 64")) {
					String value = held(random);
					lines.accept("01/" + two(month) + "/2025," + lastDay(month) + "/" + two(month) + "/2025," + status
							+ "," + level(code) + "," + code + ",A BODY," + age + "," + age + "," + measure
							+ ",\"A measure, in words\"," + value);
					count++;
				}
			}
		}
		return count;
	}

	/**
	 * The same with a column for each measure, and one that the graph does not hold.
	 * @return how many rows there are below the headings
	 */
	static int mhsdsWide(Path file, long seed) {
		int[] count = { 0 };
		Random random = new Random(seed);
		write(file, (lines) -> {
			lines.accept("Reporting_Period_Start,Reporting_Period_End,Status,Breakdown,Level_One,Level_One_Description,"
					+ "Level_Two,Level_Two_Description,MHS01,MHS95,MHS108");
			for (int month = 1; month <= 12; month++) {
				for (String code : mhsdsLevels()) {
					for (String age : List.of("NONE", "0 to 17", "18 to 64")) {
						lines.accept("01/" + two(month) + "/2025," + lastDay(month) + "/" + two(month) + "/2025,Final,"
								+ level(code) + "," + code + ",A BODY," + age + "," + age + ",17," + held(random) + ","
								+ held(random));
						count[0]++;
					}
				}
			}
		});
		return count[0];
	}

	private static String held(Random random) {
		return (random.nextInt(9) == 0) ? "*" : String.valueOf(5 * random.nextInt(3000));
	}

	private static List<String> mhsdsLevels() {
		List<String> levels = new ArrayList<>(providers(500));
		levels.addAll(List.of("England", "QUY", "QR1"));
		return levels;
	}

	private static String level(String code) {
		return code.equals("England") ? "England"
				: code.startsWith("Q") ? "ICB - GP Practice or Residence" : "Provider";
	}

	private static int lastDay(int month) {
		return java.time.YearMonth.of(2025, month).lengthOfMonth();
	}

	/**
	 * Three quarters of the oversight framework: one id in two units, a plan in place of
	 * a period, and segments, average scores and ranks beside metrics.
	 */
	static void oversight(Path file, long seed) {
		Random random = new Random(seed);
		write(file, (lines) -> {
			lines.accept("Region,Trust_type,Trust_subtype,Trust_code,Trust_name,Domain,Sub-domain,Metric_ID,"
					+ "Metric_description,Reporting_date,Quarter,Units,Value,Median_value,Lower_quartile,Upper_quartile,"
					+ "Rank");
			for (String date : List.of("Jun-25", "Sep-25", "Dec-25")) {
				List<String> providers = providers(134);
				for (int i = 0; i < providers.size(); i++) {
					String type = (i < 100) ? "Acute trust" : "Ambulance trust";
					for (String metric : List.of("OF0010", "OF0011", "OF0023", "OF0048", "OF0079", "OF0088", "OF1023",
							"OF4000")) {
						String value = String.valueOf(Math.round(random.nextDouble(40, 99) * 10) / 10.0);
						for (String unit : List.of("OF0048", "OF0088").contains(metric) ? List.of("rate", "count")
								: List.of(metric.startsWith("OF00") ? "%" : "score")) {
							lines.accept(oversightRow(type, providers.get(i), metric,
									metric.equals("OF0079") ? "2025/26 plan" : date, quarter(date), unit, value,
									random.nextInt(134)));
						}
					}
					lines.accept(oversightRow(type, providers.get(i), "OF5000", date, quarter(date), "score",
							String.valueOf(1 + random.nextInt(5)), 0));
					int rank = (i < 100) ? (i * 37 + date.length() + date.charAt(0)) % 100 + 1 : 134 - i;
					lines.accept(oversightRow(type, providers.get(i), "OF5002", date, quarter(date), "score",
							plain(1 + rank / 50.0), rank));
				}
			}
		});
	}

	private static String oversightRow(String type, String trust, String metric, String date, String quarter,
			String unit, String value, int rank) {
		return "South West," + type + ",Acute - large,"
				+ String.join(",", trust, "A TRUST", "Access to services", "Waits", metric, "\"What it is, in words\"",
						date, quarter, unit, value, "", "", "", (rank > 0) ? String.valueOf(rank) : "");
	}

	/**
	 * A league table, as it is published without the oversight framework's metrics: its
	 * quarter stands above the headings.
	 */
	static void league(Path file) {
		write(file, (lines) -> {
			lines.accept("NHS Oversight Framework,,,,,");
			lines.accept("\"Acute trusts, quarter 2 of 2025/26\",,,,,");
			lines.accept("Trust_code,Trust_name,Average_score,Segment,Trust_in_financial_deficit,Rank");
			List<String> providers = providers(134);
			for (int i = 0; i < providers.size(); i++) {
				lines.accept(
						providers.get(i) + ",A TRUST," + plain(1 + i / 50.0) + "," + (1 + i / 34) + ",No," + (i + 1));
			}
		});
	}

	private static String quarter(String date) {
		return switch (date) {
			case "Jun-25" -> "Q1 2025/26";
			case "Sep-25" -> "Q2 2025/26";
			default -> "Q3 2025/26";
		};
	}

	private static String plain(double number) {
		return (number == Math.rint(number)) ? String.valueOf((long) number) : String.valueOf(number);
	}

	private static String two(int number) {
		return (number < 10) ? "0" + number : String.valueOf(number);
	}

	private static String joined(long[] figures) {
		return java.util.Arrays.stream(figures).mapToObj(String::valueOf).collect(Collectors.joining(","));
	}

	/** Into an archive where the name of the file says so. */
	static void write(Path file, Consumer<Consumer<String>> content) {
		try (ZipOutputStream zip = file.toString().endsWith(".zip") ? new ZipOutputStream(Files.newOutputStream(file))
				: null;
				Writer writer = new BufferedWriter(new OutputStreamWriter(
						(zip != null) ? zip : Files.newOutputStream(file), StandardCharsets.UTF_8))) {
			if (zip != null) {
				zip.putNextEntry(new ZipEntry("folder/published.csv"));
			}
			content.accept((line) -> {
				try {
					writer.write(line);
					writer.write("\r\n");
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
