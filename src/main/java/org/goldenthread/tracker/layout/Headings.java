package org.goldenthread.tracker.layout;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.goldenthread.reading.Dates;
import org.goldenthread.reading.Reading;
import org.goldenthread.sheet.Cell;
import org.jspecify.annotations.Nullable;

/**
 * Knows the headings that planners use, and what stands under them.
 */
public final class Headings {

	private static final List<Rule> RULES = new ArrayList<>();

	private static final Set<TrackerField> OF_RISKS = EnumSet.of(TrackerField.RISK, TrackerField.INHERENT_LIKELIHOOD,
			TrackerField.INHERENT_SCORE, TrackerField.CURRENT_LIKELIHOOD, TrackerField.CURRENT_SCORE,
			TrackerField.TARGET_LIKELIHOOD, TrackerField.TARGET_SCORE, TrackerField.PREVIOUS_SCORE, TrackerField.SCORE,
			TrackerField.CONTROL, TrackerField.ASSURANCE, TrackerField.BAF_LINK);

	private static final String INHERENT = "(inherent|initial|gross|raw|uncontrolled|original)";

	private static final String CURRENT = "(current|residual|net|controlled|now)";

	private static final String TARGET = "(target|tolerance|tolerated|planned|desired)";

	private static final String PREVIOUS = "(previous|prior|last|last quarter|q[1-4](?! total))";

	private static final String LIKELIHOOD = "(l|p|likelihood|probability)";

	private static final String CONSEQUENCE = "(c|i|s|consequence|impact|severity)";

	private static final String SCORE = "(score|rating|total|risk rating|lxc|cxl|lxi|ixl|l ?x ?c|c ?x ?l|l ?x ?i|i ?x ?l)";

	private static final String THIS_TIME = "(now|current|this (month|period|quarter))";

	private static final String LAST_TIME = "(last|previous|prior|(last|previous) (month|period|quarter))";

	private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ -]\\d{2,4}";

	private static final Pattern OF_PEOPLE = Pattern
		.compile(".*\\b(assigned to|assignees?|lead|owner|contact|author|attendees|sponsor|manager|surname|"
				+ "e-?mail( address)?|(completed|closed|updated|modified|approved|reviewed|signed off|prepared) by)");

	/** Such as "Latest position (Jun-26)". */
	private static final Pattern WITH_TIME = Pattern
		.compile("[ (–-]+(" + MONTH + "|(q[1-4] )?(20)?\\d{2}[/-]\\d{2}|20\\d{2}|(as )?at [^()]{4,20})\\)?$");

	private static final String OF_FIVE = "( ?\\(?1 ?(-|–|to) ?5\\)?)";

	static {
		level(INHERENT, TrackerField.INHERENT_LIKELIHOOD, TrackerField.INHERENT_CONSEQUENCE,
				TrackerField.INHERENT_SCORE);
		level(CURRENT, TrackerField.CURRENT_LIKELIHOOD, TrackerField.CURRENT_CONSEQUENCE, TrackerField.CURRENT_SCORE);
		level(TARGET, TrackerField.TARGET_LIKELIHOOD, TrackerField.TARGET_CONSEQUENCE, TrackerField.TARGET_SCORE);
		rule(TrackerField.CURRENT_LIKELIHOOD,
				"l|(risk )?(likelihood|probability)( score| rating)?" + OF_FIVE + "?|" + LIKELIHOOD + OF_FIVE);
		rule(TrackerField.CURRENT_CONSEQUENCE,
				"[ci]|(risk )?(consequence|severity)( score| rating)?" + OF_FIVE + "?|" + CONSEQUENCE + OF_FIVE);
		rule(TrackerField.PREVIOUS_SCORE, PREVIOUS + "( risk)? " + SCORE);
		rule(TrackerField.SCORE, "(risk )?(score|rating)( ?\\((l|c|i) ?x ?(l|c|i)\\))?|" + "l ?x ?[ci]|[ci] ?x ?l");
		grouped(TrackerField.RAG, "b?rag.*", THIS_TIME);
		grouped(TrackerField.RAG_PREVIOUS, "b?rag.*", LAST_TIME);
		rule(TrackerField.RAG,
				"b?rag( status| rating)? " + THIS_TIME + "|" + THIS_TIME + "('s)? b?rag( status| rating)?");
		rule(TrackerField.RAG_PREVIOUS, "b?rag( status| rating)? " + LAST_TIME + "|" + LAST_TIME
				+ "('s)? (b?rag|status|rating)( rating| status)?");
		rule(TrackerField.RAG, "(current |overall |delivery |progress ?/? ?)?b?rag( status| rating)?|"
				+ "(overall |current |delivery )?status( ?\\(.*\\))?|delivery confidence|progress ?/ ?rag");
		rule(TrackerField.TYPE, "(r ?/ ?a ?/ ?i ?/ ?d|raid|type|category)( type)?");
		rule(TrackerField.BAF_LINK, "baf (link|ref(erence)?s? linked)|linked (baf|risks?)|links? to baf");
		rule(TrackerField.REF,
				"(baf |risk |action |obj(ective)? |project |kpi |measure |indicator |line |plan |unique |task |issue |"
						+ "programme |scheme |deliverable |milestone |activity |item |row )?"
						+ "(ref(erence)?|no|number|id|identifier)( no| number)?|obj|#|unique indicator|line|item");
		rule(TrackerField.RISK,
				"(principal |strategic |key |corporate |baf )?risks?( title| name| description)?|description of risk|"
						+ "description \\(there is a risk.*|risk statement");
		rule(TrackerField.CAUSE, "(risk )?causes?|source of risk");
		rule(TrackerField.GAP_CONTROL, "gaps? in controls?( .*)?");
		rule(TrackerField.GAP_ASSURANCE, "gaps? in assurances?( .*)?");
		rule(TrackerField.CONTROL, "(key |existing |current )?(controls?|mitigations?)( in place)?");
		rule(TrackerField.ASSURANCE_1, "(assurance )?(1st|first) line.*|assurances? \\((1st|first) line.*");
		rule(TrackerField.ASSURANCE_2, "(assurance )?(2nd|second) line.*|assurances? \\((2nd|second) line.*");
		rule(TrackerField.ASSURANCE_3, "(assurance )?(3rd|third) line.*|assurances? \\((3rd|third) line.*");
		rule(TrackerField.ASSURANCE, "(level of |overall )?assurances?( level| rating)?|assurances? on controls?");
		rule(TrackerField.APPETITE, "(risk )?appetite");
		rule(TrackerField.COMMITTEE,
				"(oversight |lead |responsible |monitoring )?(committee|board|group)|delivery group");
		rule(TrackerField.MOVEMENT, "trend|movement|direction( of travel)?|change( since .*)?");
		rule(TrackerField.NEXT_REVIEW, "(next |date of )?review( date| due)?");
		rule(TrackerField.NATIONAL_LINK,
				"(national|nhs|10 ?yhp|10 year (health )?plan|strategic) ?(link|alignment)s?|shifts?");
		rule(TrackerField.LEAD_ORG, "(lead|responsible|delivery|accountable) (org|organisation|body|partner|agency)s?");
		rule(TrackerField.ODS, "(org|organisation|ods|provider|trust)? ?code|ods");
		rule(TrackerField.ORG, "(provider |trust )?(org|organisation)( name)?|provider|trust|commissioner");
		rule(TrackerField.RAISED_BY, "(raised|identified|reported|created|entered|added|logged) by");
		rule(TrackerField.OWNER,
				"sro.*|senior responsible.*|(exec|executive|director|board|clinical) (lead|owner|sponsor).*|"
						+ "(risk |action |programme |project |measure |\\(corporate\\) action )?(owner|lead|manager)s?( ?\\(.*\\))?|"
						+ "(delivery|operational|named|service) lead|assigned to|assignees?|allocated to|"
						+ "lead (officer|director|post|manager)|who|by whom|responsible( officer| person| post)?|responsibility|"
						+ "accountable( officer| post)?|governance lead");
		rule(TrackerField.DATE_ADDED,
				"date (added|raised|opened|identified|entered|logged|created)|(raised|added|opened|created)( on| date)?");
		rule(TrackerField.DUE_REVISED, "(revised|new|forecast|updated) (due|end|completion|target|delivery)?( ?date)?");
		rule(TrackerField.CLOSED, "(date )?closed( on| date)?|(actual )?(completion|completed)( on| date)?");
		rule(TrackerField.START, "(planned )?start( date)?|commence(s|ment)?( date)?");
		rule(TrackerField.TARGET_DATE, "target (date|year|completion date)");
		rule(TrackerField.TARGET_BY, "by when|by|to be (met|achieved) by");
		rule(TrackerField.DUE,
				"(original |planned |expected |action )?(due|end|completion|delivery|finish)( date)?|deadline|timescales?");
		rule(TrackerField.YEAR, "when|year|phase");
		rule(TrackerField.HORIZON, "(time ?)?horizon");
		rule(TrackerField.NUMERATOR, "numerator");
		rule(TrackerField.DENOMINATOR, "denominator");
		rule(TrackerField.UNIT, "units?( of measure(ment)?)?");
		rule(TrackerField.BASELINE, "baseline.*");
		rule(TrackerField.VARIANCE, "var\\.?|variance.*|gap( to target)?|difference|diff\\.?");
		rule(TrackerField.TARGET, "(smart )?targets?( value| set| \\d.*|( by| for)? " + MONTH + ")?|ambition( \\d+)?");
		rule(TrackerField.PLAN, "plan(ned)?( value| \\d.*)?|trajectory.*");
		rule(TrackerField.ACTUAL, "actuals?( value| \\d.*| ytd)?|outturn.*|achieved");
		rule(TrackerField.LATEST,
				"latest( value| figure| data| position| performance)?|current( value| performance| position)?|now|"
						+ "most recent.*");
		rule(TrackerField.VALUE, "value|figure|result");
		rule(TrackerField.MET, "(target )?(met|achieved)\\??");
		rule(TrackerField.PERIOD, "(reporting |data |latest )?(period|month|quarter)|as at|week( commencing)?|date");
		rule(TrackerField.MEASURE, "(outcome |success |performance |key )?(measure|indicator|kpi|metric|standard)s?"
				+ "( name| title| label| description)?|how (will (it|we) be )?measured");
		rule(TrackerField.OBJECTIVE, "(strategic |plan |smart )?(objective|aim|goal|outcome)s?( ?\\(.*\\))?");
		rule(TrackerField.PRIORITY, "(strategic )?priority( area)?|priorities");
		rule(TrackerField.THEME,
				"(\\w+ )?(theme|pillar|work ?stream|programme area|domain|delivery area|strand|portfolio)s?"
						+ "( name)?");
		rule(TrackerField.PROGRAMME, "exemplar|(programme|project|scheme)s?( name| title)?");
		rule(TrackerField.ACTION,
				"what( we .*| will .*)?|(key |further |corrective |agreed |mitigating )?actions?( to .*| title| required)?|"
						+ "(task|action|activity|deliverable|milestone) (name|title|description)|"
						+ "deliverables?|commitments?|initiatives?|tasks?|activit(y|ies)|(key )?milestones?|summary risk treatment plan.*|description");
		rule(TrackerField.SHARE_DONE, "(% ?|percent(age)? |per cent )(complete(d)?|done|delivered)|"
				+ "(complete|completion|progress|delivered) ?\\(?(%|percent(age)?)\\)?");
		rule(TrackerField.QUALITY_FLAG, "caveats?|quality flag|data quality.*");
		rule(TrackerField.COMMENT,
				"comments?|narrative.*|notes?|(progress |latest |monthly )?updates?|progress|commentary|highlights?|"
						+ "where we are|remarks?|(additional|further) info(rmation)?|rationale|evidence");
		rule(TrackerField.SOURCE, "(data )?sources?( of data)?");
		rule(TrackerField.PARTNERS, "partners?( organisations?)?");
		rule(TrackerField.PURPOSE, "(ics )?purpose|core purpose");
	}

	private Headings() {
	}

	private static void rule(TrackerField field, String heading) {
		RULES.add(new Rule(field, null, Pattern.compile(heading)));
	}

	private static void grouped(TrackerField field, String group, String heading) {
		RULES.add(new Rule(field, Pattern.compile(group), Pattern.compile(heading)));
	}

	private static void level(String stage, TrackerField likelihood, TrackerField consequence, TrackerField score) {
		String group = stage + "( risk)?( score| rating)?.*";
		grouped(likelihood, group, LIKELIHOOD + OF_FIVE + "?");
		grouped(consequence, group, CONSEQUENCE + OF_FIVE + "?");
		grouped(score, group, SCORE);
		rule(likelihood, stage + " (risk )?" + LIKELIHOOD + OF_FIVE + "?");
		rule(consequence, stage + " (risk )?" + CONSEQUENCE + OF_FIVE + "?");
		rule(score, stage + "( risk)? ?(" + SCORE + "|\\(.*x.*\\))( ?\\(.*\\))?");
	}

	/**
	 * What stands under a heading.
	 * @param group the heading above it; empty if there is none
	 * @param heading the heading
	 * @return the field; null if none is known
	 */
	public static @Nullable TrackerField find(String group, String heading) {
		String above = plain(group);
		String plain = plain(heading);
		if (plain.isEmpty() || plain.length() > 120) {
			return null;
		}
		TrackerField found = match(above, plain);
		if (found != null) {
			return found;
		}
		TrackerField timed = match(above, WITH_TIME.matcher(plain).replaceFirst(""));
		return (timed != null && timed.kind() == FieldKind.QUANTITY) ? timed : ofEach(above, plain);
	}

	/** Several names for one thing, such as "Milestone / deliverable". */
	private static @Nullable TrackerField ofEach(String above, String plain) {
		TrackerField one = null;
		for (String part : plain.split("\\s*/\\s*")) {
			TrackerField field = match(above, part);
			if (field == null || one != null && field != one) {
				return null;
			}
			one = field;
		}
		return one;
	}

	private static @Nullable TrackerField match(String above, String plain) {
		for (Rule rule : RULES) {
			if (rule.heading().matcher(plain).matches()
					&& (rule.group() == null || rule.group().matcher(above).matches())) {
				return rule.field();
			}
		}
		return null;
	}

	/**
	 * Whether people may be named under a heading, whatever becomes of its column.
	 * @param group the heading above it; empty if there is none
	 * @param heading the heading
	 * @return true if so
	 */
	public static boolean isOfPeople(String group, String heading) {
		TrackerField field = find(group, heading);
		return field != null && field.kind() == FieldKind.POST || OF_PEOPLE.matcher(plain(heading)).matches();
	}

	/**
	 * The month or the other time that a heading names.
	 * @param cell the heading
	 * @return the reading; null if it names none
	 */
	static @Nullable Reading time(Cell cell) {
		if (cell.number() != null && cell.day() == null) {
			return null;
		}
		Reading time = Dates.read(cell);
		return (time.from() != null && time.disposition().isUsable()) ? time : null;
	}

	/**
	 * Whether the tables that have a column are registers of risks.
	 */
	static boolean isOfRisks(TrackerField field) {
		return OF_RISKS.contains(field);
	}

	/**
	 * Whether a heading says that the column follows from others.
	 */
	static boolean isDerived(String heading) {
		return plain(heading).matches("(avg|average|mean|ytd|year to date|total|sum|cumulative|rolling|12 month).*|"
				+ "(q[1-4]|quarter \\d|h[12]|half year|annual|full year|year|fy) (total|average|mean|ytd)");
	}

	/**
	 * The words of a heading, in small letters and on one line.
	 * @param heading the heading
	 * @return the words
	 */
	public static String plain(String heading) {
		return heading.replace('\u00a0', ' ')
			.toLowerCase(Locale.ROOT)
			.replaceAll("\\s+", " ")
			.replaceAll("[:*.]+(?= |$)", "")
			.strip();
	}

	private record Rule(TrackerField field, @Nullable Pattern group, Pattern heading) {
	}

}
