package org.goldenthread.measurement;

import java.util.List;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.answer.Projection;
import org.goldenthread.answer.Raw;
import org.goldenthread.answer.Selected;
import org.goldenthread.answer.SelectedPath;
import org.goldenthread.cypher.Paths;
import org.goldenthread.model.Kind;
import org.goldenthread.model.Model;
import org.goldenthread.query.Selections;
import org.jspecify.annotations.Nullable;

/**
 * What has been measured of the node {@code end} of a statement: for each organisation or
 * system the latest observation, and the targets to set it against.
 */
public final class MeasurementProjection {

	/** Nothing: where no figures are asked for. */
	public static final Projection NONE = new Projection("null", (_) -> null);

	private final Model model;

	private final Selections selection;

	private final DataFetchingEnvironment environment;

	private final String path;

	/**
	 * For one field of an answer.
	 * @param model the model
	 * @param selection of the statement that the figures are part of
	 * @param environment carries what is selected of the measurements
	 * @param path the names of the fields that lead to the measurements
	 */
	public MeasurementProjection(Model model, Selections selection, DataFetchingEnvironment environment, String path) {
		this.path = path;
		this.model = model;
		this.selection = selection;
		this.environment = environment;
	}

	/**
	 * An expression over the node {@code end}, which is null unless that is a measure.
	 * Its value is read into a list of {@link Measurement}.
	 * @return the expression and its reader
	 */
	public Projection compile() {
		return isMeasured(this.model) ? of(node("end", "Measure", "measure"), node("o", "Observation", "observation"),
				node("of", "Node", "of"), node("t", "Target", "target")) : NONE;
	}

	/**
	 * The same where a caller selects nothing of it.
	 * @param model the model
	 * @return the expression and its reader
	 */
	public static Projection unselected(Model model) {
		return isMeasured(model) ? of(NONE, NONE, NONE, NONE) : NONE;
	}

	private static boolean isMeasured(Model model) {
		return Stream.of("Measure", "Observation", "Target", "Trajectory")
			.allMatch((kind) -> model.findKind(kind).isPresent());
	}

	private static Projection of(Projection measure, Projection observation, Projection of, Projection target) {
		String text = Paths.links("""
				CASE WHEN end:Measure THEN [end.name, end.unit, end.better, %s,
				 COLLECT {
				  MATCH (end)-[:HAS_OBSERVATION]->(o:Observation)
				  OPTIONAL MATCH (o)-[:REPORTED_FOR]->(of:Node)
				  WITH of, o ORDER BY coalesce(o.periodEnd, o.periodStart) DESC, o.periodStart DESC, o.id
				  WITH of, head(collect(o)) AS o
				  WITH of, o ORDER BY of IS NOT NULL, of.name
				  RETURN [of.name, o.value, o.plan, o.target, o.performance, o.period, o.yearToDate, %s,
				   CASE WHEN of IS NOT NULL THEN %s END] },
				 COLLECT {
				  MATCH (end)-[:HAS_TARGET]->(t:Target)
				  WITH t ORDER BY t.byEnd, t.id
				  RETURN [t.name, t.value, t.unit, t.level, t.by, %s] },
				 COLLECT {
				  MATCH (end)-[:HAS_TRAJECTORY]->(course:Trajectory) WHERE course.points IS NOT NULL
				  WITH course ORDER BY course.id
				  RETURN [course.points, COLLECT {
				   MATCH (course)-[:SET_IN]->(:Node)-[:OWNED_BY]->(owner:Node) RETURN owner.name }] }] END""")
			.formatted(measure.expression(), observation.expression(), of.expression(), target.expression());
		return new Projection(text,
				(raw) -> (raw instanceof List<?> values) ? read(values, measure, observation, of, target) : List.of());
	}

	private static List<Measurement> read(List<?> values, Projection measure, Projection observation, Projection of,
			Projection target) {
		MeasureFacts facts = new MeasureFacts(text(values.get(0)), text(values.get(1)), text(values.get(2)),
				measure.row(values.get(3)));
		List<TargetFacts> targets = Raw.list(values.get(5))
			.stream()
			.map((each) -> target(Raw.list(each), target))
			.toList();
		List<Figure> figures = Raw.list(values.get(4))
			.stream()
			.map((each) -> figure(Raw.list(each), observation, of))
			.toList();
		List<TrajectoryFacts> trajectories = Raw.list(values.get(6))
			.stream()
			.map((each) -> new TrajectoryFacts(Raw.texts(Raw.list(each).get(0)), Raw.texts(Raw.list(each).get(1))))
			.toList();
		return new Comparison(facts, targets, trajectories).of(figures);
	}

	private static TargetFacts target(List<?> values, Projection target) {
		return new TargetFacts(text(values.get(0)), number(values.get(1)), text(values.get(2)), text(values.get(3)),
				text(values.get(4)), target.row(values.get(5)));
	}

	private static Figure figure(List<?> values, Projection observation, Projection of) {
		return new Figure(text(values.get(0)), number(values.get(1)), number(values.get(2)), number(values.get(3)),
				text(values.get(4)), text(values.get(5)), Boolean.TRUE.equals(values.get(6)),
				observation.row(values.get(7)), of.row(values.get(8)));
	}

	private Projection node(String variable, String kindName, String field) {
		Kind kind = this.model.kind(kindName);
		List<Selected> fields = SelectedPath.fields(this.environment, this.path + "/" + field);
		return this.selection.inList(1, () -> this.selection.node(variable, kind, fields));
	}

	private static @Nullable String text(@Nullable Object raw) {
		return (raw != null) ? raw.toString() : null;
	}

	private static @Nullable Double number(@Nullable Object raw) {
		return (raw instanceof Number number) ? number.doubleValue() : null;
	}

}
