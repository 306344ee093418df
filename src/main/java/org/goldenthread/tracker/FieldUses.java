package org.goldenthread.tracker;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.goldenthread.tracker.layout.TrackerField;

/**
 * What becomes of each field of a tracker: the property or the link of the model that it
 * is read into, or why it is left out.
 */
public final class FieldUses {

	/** What is read of cells that hold more than their column says. */
	private static final Map<String, Use> PARTS = Map.of("event", into("Risk.event"), "effect", into("Risk.effect"),
			"note", into("Action.progress, Risk.view"), "document_date", into("Action.reported"), "rag_key",
			into("how ratings are read"), "depends_on",
			out("a reference within a sentence may be that of another list: it is asked about"), "evidence_link",
			out("where a cell leads to is no document of the graph: put it in as one"));

	private static final Set<TrackerField> OF_RISKS = EnumSet.of(TrackerField.TYPE, TrackerField.CAUSE,
			TrackerField.RAISED_BY, TrackerField.DATE_ADDED, TrackerField.INHERENT_LIKELIHOOD,
			TrackerField.INHERENT_CONSEQUENCE, TrackerField.INHERENT_SCORE, TrackerField.CURRENT_LIKELIHOOD,
			TrackerField.CURRENT_CONSEQUENCE, TrackerField.CURRENT_SCORE, TrackerField.TARGET_LIKELIHOOD,
			TrackerField.TARGET_CONSEQUENCE, TrackerField.TARGET_SCORE, TrackerField.PREVIOUS_SCORE, TrackerField.SCORE,
			TrackerField.MOVEMENT, TrackerField.TARGET_DATE, TrackerField.COMMITTEE, TrackerField.ASSURANCE,
			TrackerField.APPETITE, TrackerField.CONTROL, TrackerField.GAP_CONTROL, TrackerField.ASSURANCE_1,
			TrackerField.ASSURANCE_2, TrackerField.ASSURANCE_3, TrackerField.GAP_ASSURANCE, TrackerField.NEXT_REVIEW);

	private static final Set<TrackerField> OF_ACTIONS = EnumSet.of(TrackerField.START, TrackerField.DUE,
			TrackerField.DUE_REVISED, TrackerField.YEAR, TrackerField.RAG, TrackerField.RAG_PREVIOUS,
			TrackerField.SHARE_DONE, TrackerField.LEAD_ORG, TrackerField.NATIONAL_LINK, TrackerField.PARTNERS,
			TrackerField.PURPOSE);

	private static final Set<TrackerField> OF_BOTH = EnumSet.of(TrackerField.OWNER, TrackerField.STATUS,
			TrackerField.COMMENT, TrackerField.REF, TrackerField.CLOSED);

	private FieldUses() {
	}

	/**
	 * What becomes of a field.
	 * @param code its name in mappings and reports
	 * @return the use; empty if there is no such field
	 */
	public static Optional<Use> of(String code) {
		return Arrays.stream(TrackerField.values())
			.filter((field) -> field.code().equals(code))
			.findFirst()
			.map(FieldUses::of)
			.or(() -> Optional.ofNullable(PARTS.get(code)));
	}

	/**
	 * What a column can hold.
	 * @return what becomes of each field, by its name in mappings
	 */
	public static Map<String, String> all() {
		Map<String, String> all = new TreeMap<>();
		for (TrackerField field : TrackerField.values()) {
			Use use = of(field);
			all.put(field.code(), use.imported() ? use.words() : "left out: " + use.words());
		}
		return all;
	}

	/**
	 * Whether an import makes something of a field.
	 * @param code its name in mappings and reports
	 * @return true if so
	 */
	public static boolean isImported(String code) {
		return of(code).filter(Use::imported).isPresent();
	}

	/**
	 * Whether an import makes something of a field in a row.
	 * @param code its name in mappings and reports
	 * @param risk whether the row is a risk
	 * @param action whether it is an action or a programme
	 * @return true if so
	 */
	public static boolean isImported(String code, boolean risk, boolean action) {
		return isImported(code) && (risk || isNone(code, OF_RISKS)) && (action || isNone(code, OF_ACTIONS))
				&& (risk || action || isNone(code, OF_BOTH));
	}

	private static boolean isNone(String code, Set<TrackerField> fields) {
		return fields.stream().noneMatch((field) -> field.code().equals(code));
	}

	static Use of(TrackerField field) {
		return switch (field) {
			case REF -> into("Action.reference, Risk.reference");
			case THEME, PRIORITY -> into("PART_OF the Objective, Priority or Programme of that name");
			case OBJECTIVE -> into("PART_OF the Objective, Priority or Programme of that name; of a Risk, THREATENS");
			case ACTION -> into("Action; of a Risk, MITIGATED_BY it");
			case PROGRAMME -> into("Programme, or Action where no programme is called so");
			case NATIONAL_LINK -> into("SUPPORTS_SHIFT the Shift, or ALIGNED_TO the goal of that name");
			case LEAD_ORG -> into("LED_BY");
			case ORG, ODS -> into("REPORTED_FOR");
			case OWNER -> into("OWNED_BY the Post");
			case RAISED_BY -> into("Risk.raised");
			case START -> into("Action.started, Programme.started");
			case DATE_ADDED -> into("Risk.raisedOn");
			case DUE -> into("Action.due, Programme.due; Action.firstDue where there is a later one");
			case DUE_REVISED -> into("Action.due, Programme.due");
			case CLOSED -> into("Action.completed, Risk.closed");
			case YEAR -> into("Action.year");
			case HORIZON -> out("is of the objective above the row, which a tracker does not change");
			case MEASURE -> into("Measure, which is looked for and never put in; of an Action, MEASURED_BY");
			case UNIT -> into("Observation.unit and Target.unit, by how the values beside it are read");
			case BASELINE -> into("Observation with the role baseline, where its period is told");
			case PLAN -> into("Observation.plan of the value beside it");
			case ACTUAL, LATEST, VALUE, OBSERVATION -> into("Observation.value");
			case VARIANCE -> out("follows from value and plan, and is computed from them");
			case TARGET -> into("Target.value, HAS_TARGET, SET_IN");
			case TARGET_BY -> into("Target.by");
			case PERIOD -> into("Observation.period");
			case NUMERATOR -> into("Observation.numerator");
			case DENOMINATOR -> into("Observation.denominator");
			case DERIVED -> out("follows from other columns");
			case MET -> out("follows from value and target, and is computed from them");
			case RAG -> into("Action.rag, Action.trend; Action.status where it is no rating");
			case RAG_PREVIOUS -> into("Action.previousRag");
			case STATUS -> into("Action.status, Programme.status, Risk.status");
			case COMMENT -> into("Action.progress, Risk.view");
			case SHARE_DONE -> into("Action.progress, in words before what is told at length");
			case SOURCE -> out("the row of the tracker is cited; what that rests on is put in as a document");
			case QUALITY_FLAG -> into("qualityFlag of what the row is");
			case TYPE -> into("whether the row is a Risk");
			case RISK -> into("Risk");
			case CAUSE -> into("Risk.cause");
			case INHERENT_LIKELIHOOD, INHERENT_CONSEQUENCE, INHERENT_SCORE ->
				into("Risk.inherentLikelihood, Risk.inherentConsequence");
			case CURRENT_LIKELIHOOD, CURRENT_CONSEQUENCE, CURRENT_SCORE, SCORE ->
				into("Risk.likelihood, Risk.consequence");
			case TARGET_LIKELIHOOD, TARGET_CONSEQUENCE, TARGET_SCORE ->
				into("Risk.targetLikelihood, Risk.targetConsequence");
			case PREVIOUS_SCORE -> into("Risk.previousScore");
			case MOVEMENT -> into("Risk.movement");
			case TARGET_DATE -> into("Risk.targetDate");
			case COMMITTEE -> into("OVERSEEN_BY the GovernanceBody");
			case ASSURANCE -> into("Risk.assurance");
			case APPETITE -> into("Risk.appetiteText");
			case CONTROL -> into("Mitigation, MITIGATED_BY");
			case GAP_CONTROL -> into("Risk.controlGaps");
			case ASSURANCE_1 -> into("Risk.firstLineAssurance");
			case ASSURANCE_2 -> into("Risk.secondLineAssurance");
			case ASSURANCE_3 -> into("Risk.thirdLineAssurance");
			case GAP_ASSURANCE -> into("Risk.assuranceGaps");
			case NEXT_REVIEW -> into("Risk.nextReview");
			case BAF_LINK -> out("is a reference to another register, and a reference is no name");
			case PARTNERS -> into("PARTNERED_WITH");
			case PURPOSE -> into("CONTRIBUTES_TO the ICSPurpose");
		};
	}

	private static Use into(String what) {
		return new Use(true, what);
	}

	private static Use out(String why) {
		return new Use(false, why);
	}

	/**
	 * What becomes of a field.
	 *
	 * @param imported whether an import makes something of it
	 * @param words what it is read into, or why it is left out
	 */
	public record Use(boolean imported, String words) {

	}

}
