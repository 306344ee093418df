package org.goldenthread.tracker.layout;

import java.util.Locale;

/**
 * What a column of a tracker or a register holds.
 */
public enum TrackerField {

	/** The reference of a row. */
	REF(FieldKind.REFERENCE),
	/** The theme that a row belongs to. */
	THEME(FieldKind.TEXT),
	/** The priority that a row belongs to. */
	PRIORITY(FieldKind.TEXT),
	/** An objective. */
	OBJECTIVE(FieldKind.TEXT),
	/** An action, or whatever else is to be delivered. */
	ACTION(FieldKind.TEXT),
	/** A programme. */
	PROGRAMME(FieldKind.TEXT),
	/** What it answers in a national plan. */
	NATIONAL_LINK(FieldKind.TEXT),
	/** The organisation that leads. */
	LEAD_ORG(FieldKind.TEXT),
	/** The organisation that a figure is for. */
	ORG(FieldKind.TEXT),
	/** The code of an organisation. */
	ODS(FieldKind.REFERENCE),
	/** The post that answers for it. */
	OWNER(FieldKind.POST),
	/** The post that raised it. */
	RAISED_BY(FieldKind.POST),
	/** When it starts. */
	START(FieldKind.DATE),
	/** When it was entered. */
	DATE_ADDED(FieldKind.DATE),
	/** When it is due. */
	DUE(FieldKind.DATE),
	/** When it is due by a later plan. */
	DUE_REVISED(FieldKind.DATE),
	/** When it was closed. */
	CLOSED(FieldKind.DATE),
	/** The year it is for, or the stage it is at. */
	YEAR(FieldKind.DATE),
	/** How far ahead it looks. */
	HORIZON(FieldKind.TEXT),
	/** A measure. */
	MEASURE(FieldKind.TEXT),
	/** The unit of the quantities of a row. */
	UNIT(FieldKind.TEXT),
	/** A baseline. */
	BASELINE(FieldKind.QUANTITY),
	/** A planned value. */
	PLAN(FieldKind.QUANTITY),
	/** An actual value. */
	ACTUAL(FieldKind.QUANTITY),
	/** The latest value. */
	LATEST(FieldKind.QUANTITY),
	/** A difference of two values. */
	VARIANCE(FieldKind.QUANTITY),
	/** A target. */
	TARGET(FieldKind.QUANTITY),
	/** By when a target is to be met. */
	TARGET_BY(FieldKind.DATE),
	/** The time that a value is of. */
	PERIOD(FieldKind.DATE),
	/** A value. */
	VALUE(FieldKind.QUANTITY),
	/** What a value is a part of. */
	NUMERATOR(FieldKind.QUANTITY),
	/** The whole that a value is a part of. */
	DENOMINATOR(FieldKind.QUANTITY),
	/** A value of a measure, of the month in the heading. */
	OBSERVATION(FieldKind.QUANTITY),
	/** What follows from other columns, such as an average. */
	DERIVED(FieldKind.NOT_READ),
	/** Whether a target was met. */
	MET(FieldKind.YES_NO),
	/** A rating. */
	RAG(FieldKind.RATING),
	/** The rating before. */
	RAG_PREVIOUS(FieldKind.RATING),
	/** Where it stands, in words. */
	STATUS(FieldKind.WORD),
	/** What is told at length. */
	COMMENT(FieldKind.LONG_TEXT),
	/** Where it is stated. */
	SOURCE(FieldKind.TEXT),
	/** How much of it is done, of a hundred. */
	SHARE_DONE(FieldKind.QUANTITY),
	/** A remark on the quality of a value. */
	QUALITY_FLAG(FieldKind.TEXT),
	/** What kind of entry it is: risk, assumption, issue or dependency. */
	TYPE(FieldKind.WORD),
	/** A risk. */
	RISK(FieldKind.TEXT),
	/** Because of what. */
	CAUSE(FieldKind.TEXT),
	/** How likely before anything was done. */
	INHERENT_LIKELIHOOD(FieldKind.LEVEL),
	/** How bad before anything was done. */
	INHERENT_CONSEQUENCE(FieldKind.LEVEL),
	/** The score before anything was done. */
	INHERENT_SCORE(FieldKind.SCORE),
	/** How likely now. */
	CURRENT_LIKELIHOOD(FieldKind.LEVEL),
	/** How bad now. */
	CURRENT_CONSEQUENCE(FieldKind.LEVEL),
	/** The score now. */
	CURRENT_SCORE(FieldKind.SCORE),
	/** How likely it should become. */
	TARGET_LIKELIHOOD(FieldKind.LEVEL),
	/** How bad it should become. */
	TARGET_CONSEQUENCE(FieldKind.LEVEL),
	/** The score it should have. */
	TARGET_SCORE(FieldKind.SCORE),
	/** The score before this one. */
	PREVIOUS_SCORE(FieldKind.SCORE),
	/** A score without a stage. */
	SCORE(FieldKind.SCORE),
	/** How the risk has moved. */
	MOVEMENT(FieldKind.MOVEMENT),
	/** When the target score should be reached. */
	TARGET_DATE(FieldKind.DATE),
	/** The committee that looks at it. */
	COMMITTEE(FieldKind.TEXT),
	/** The level of assurance. */
	ASSURANCE(FieldKind.WORD),
	/** The appetite for risks of its kind. */
	APPETITE(FieldKind.WORD),
	/** What controls it. */
	CONTROL(FieldKind.LIST),
	/** Where control is wanting. */
	GAP_CONTROL(FieldKind.LIST),
	/** Assurance by those who do the work. */
	ASSURANCE_1(FieldKind.LIST),
	/** Assurance by those who oversee it. */
	ASSURANCE_2(FieldKind.LIST),
	/** Assurance by others. */
	ASSURANCE_3(FieldKind.LIST),
	/** Where assurance is wanting. */
	GAP_ASSURANCE(FieldKind.LIST),
	/** When it is looked at next. */
	NEXT_REVIEW(FieldKind.DATE),
	/** Which risks of the board it belongs to. */
	BAF_LINK(FieldKind.REFERENCE),
	/** Who takes part. */
	PARTNERS(FieldKind.LIST),
	/** The purpose that it serves. */
	PURPOSE(FieldKind.TEXT);

	private final FieldKind kind;

	TrackerField(FieldKind kind) {
		this.kind = kind;
	}

	/**
	 * How its cells are read.
	 * @return the kind
	 */
	public FieldKind kind() {
		return this.kind;
	}

	/**
	 * Its name in mappings and reports.
	 * @return the name, such as {@code lead_org}
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
