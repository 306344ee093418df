package org.goldenthread.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.goldenthread.change.Difference.NodeChange;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.LinkEnds;
import org.goldenthread.store.LinkKey;
import org.goldenthread.store.Statement;
import org.goldenthread.store.TransactionMemory;
import org.goldenthread.testing.EmptyGraph;
import org.goldenthread.testing.TestGraph;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@EmptyGraph
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "goldenthread.seed.enabled=false")
class ChangeSetsTests {

	private static final Map<String, Object> STATED = Map.of("basis", "STATED", "sources", List.of("src-plan L1"));

	@Autowired
	private ChangeSets changeSets;

	@Autowired
	private GraphReader reader;

	@BeforeEach
	void startFromASmallPlan() {
		TestGraph.written().wipe();
		apply(put("SourceDocument", "src-plan",
				Map.of("name", "The plan", "lines", "1-90", "basis", "STATED", "sources", List.of("src-plan"))),
				put("LocalPlan", "plan-a", named("A plan")), put("Priority", "prio-a", named("Fewer falls")),
				link("PART_OF", "prio-a", "plan-a", STATED));
	}

	@Test
	void addThingsAndLinksTogether() {
		AppliedChanges applied = apply(put("Action", "act-a", named("A falls clinic")),
				link("PART_OF", "act-a", "prio-a", STATED));
		assertThat(applied.nodes()).isEqualTo(1);
		assertThat(applied.links()).isEqualTo(1);
		assertThat(applied.version()).isEqualTo(version());
		assertThat(names("MATCH (n:Action)-[:PART_OF]->(:Priority) RETURN n.name AS name"))
			.containsExactly("A falls clinic");
	}

	@Test
	void changeOnlyWhatTheyName() {
		apply(put("Priority", "prio-a", map("status", "published", "statusAsAt", "2026-03")));
		apply(put("Priority", "prio-a", map("name", "Far fewer falls", "status", null)));
		Map<String, @Nullable Object> priority = properties("prio-a");
		assertThat(priority).containsEntry("name", "Far fewer falls")
			.containsEntry("statusAsAt", "2026-03")
			.containsKey("statusAsAtStart")
			.doesNotContainKey("status");
	}

	@Test
	void takeAPeriodAwayWithItsDays() {
		apply(put("Priority", "prio-a", map("statusAsAt", "2026-03")));
		apply(put("Priority", "prio-a", map("statusAsAt", "2026..")));
		assertThat(properties("prio-a")).containsKey("statusAsAtStart").doesNotContainKey("statusAsAtEnd");
		apply(put("Priority", "prio-a", map("statusAsAt", null)));
		assertThat(properties("prio-a")).doesNotContainKeys("statusAsAt", "statusAsAtStart", "statusAsAtEnd");
	}

	@Test
	void nameAllProblemsByChangeAndWriteNothing() {
		Set<String> before = GraphDump.of(this.reader);
		long version = version();
		assertThat(problems(put("Action", "Act A", map("name", "A clinic", "basis", "STATED")),
				put("Action", "prio-a", named("Another")),
				put("Action", "act-b",
						map("name", "B", "basis", "STATED", "sources", List.of("src-none", "src-plan L91"), "status",
								" ", "statusAsAt", "soon")),
				link("MEASURED_BY", "plan-a", "prio-a", STATED), link("PART_OF", "act-c", "prio-a", STATED),
				new Change.RetireNode("act-d"), new Change.RetireLink(key("PART_OF", "plan-a", "prio-a"))))
			.containsExactlyInAnyOrder(
					"1 id 'Act A' is no id: write words of a to z and 0 to 9 with - between, 100 characters at most, such as act-falls-clinic",
					"1 sources is missing, and is needed for what is new",
					"2 id 'prio-a' is the id of a Priority already",
					"3 sources no SourceDocument has the id 'src-none'",
					"3 sources src-plan fills the lines 1-90, not L91",
					"3 status is blank: leave it out, or write null to take it away",
					"3 statusAsAt 'soon' is not a date: write 2025-09-04, 2025-09, 2025/26 Q4, 2025/26, 2025 or two of these with .. between",
					"4 null the model has no relationship MEASURED_BY from a LocalPlan (plan-a) to a Priority (prio-a)",
					"5 from nothing has the id 'act-c'", "6 id nothing has the id 'act-d'",
					"7 null there is no link plan-a PART_OF prio-a");
		assertThat(GraphDump.of(this.reader)).isEqualTo(before);
		assertThat(version()).isEqualTo(version);
	}

	@Test
	void areRefusedBeforeTheyAreReadIfTheyAreMoreThanTheMemoryHolds() {
		int tooMany = (int) TransactionMemory.ofTheService(true).mostChanges() + 1;
		assertThat(problems(Collections.nCopies(tooMany, new Change.RetireNode("prio-a")).toArray(Change[]::new)))
			.singleElement()
			.asString()
			.startsWith("0 changes are " + tooMany + "; with ");
	}

	@Test
	void areRefusedWithoutAuthorReasonOrChanges() {
		assertThatExceptionOfType(InvalidChanges.class)
			.isThrownBy(() -> this.changeSets.apply(new ChangeSet(" ", "", null, version(), null, null, List.of())))
			.satisfies((invalid) -> assertThat(invalid.problems()).extracting(ChangeProblem::property)
				.containsExactly("author", "reason", "changes"));
	}

	@Test
	void areRefusedIfTheyAreBasedOnAVersionThatIsNotYet() {
		long next = version() + 1;
		assertThat(this.changeSets.check(set(next, put("Priority", "prio-a", map("name", "B"))), View.EVERYTHING)
			.problems()).singleElement()
			.satisfies((problem) -> assertThat(told(problem))
				.isEqualTo("0 basedOn there is no version " + next + " yet: the latest is " + (next - 1)));
	}

	@Test
	void areRefusedIfTheyChangeNothing() {
		assertThat(problems(put("Priority", "prio-a", map("name", "Fewer falls"))))
			.containsExactly("0 null everything is as the change set would make it already");
	}

	@Test
	void areRefusedWithNumbersThatThePropertyCannotHave() {
		assertThat(problems(
				put("Risk", "risk-a",
						map("name", "A risk", "basis", "STATED", "sources", List.of("src-plan"), "likelihood", 6,
								"consequence", 0, "targetLikelihood", "-1", "appetite", 26)),
				put("Priority", "prio-a", map("order", 0))))
			.containsExactlyInAnyOrder("1 likelihood '6' is out of bounds: write a number from 1 to 5",
					"1 consequence '0' is out of bounds: write a number from 1 to 5",
					"1 targetLikelihood '-1' is out of bounds: write a number from 1 to 5",
					"1 appetite '26' is out of bounds: write a number from 1 to 25",
					"2 order '0' is out of bounds: write a number of at least 1");
		apply(put("Risk", "risk-a", map("name", "A risk", "basis", "STATED", "sources", List.of("src-plan"),
				"likelihood", 5, "consequence", 1)));
		assertThat(properties("risk-a")).containsEntry("likelihood", 5L).containsEntry("consequence", 1L);
	}

	@Test
	void areRefusedIfOneThingIsChangedTwice() {
		assertThat(problems(put("Priority", "prio-a", map("name", "B")), new Change.RetireNode("prio-a")))
			.containsExactly("2 id 'prio-a' is changed by change 1 already");
	}

	@Test
	void cannotTakeAwayWhatIsNeeded() {
		assertThat(problems(put("Priority", "prio-a", map("name", null, "sources", List.of()))))
			.containsExactlyInAnyOrder("1 name is needed, and cannot be taken away or left empty",
					"1 sources is needed, and cannot be taken away or left empty");
	}

	@Test
	void callNothingStatedThatItsSourcesDoNotState() {
		apply(put("SourceDocument", "src-guess",
				map("name", "A guess", "basis", "DERIVED", "sources", List.of("src-guess"))));
		assertThat(problems(put("Priority", "prio-a", map("sources", List.of("src-guess"))))).containsExactly(
				"1 basis is stated, though it cites no document that counts as stated",
				"1 basis the link prio-a PART_OF plan-a, which stays, is stated by src-plan, though prio-a rests on src-guess only");
	}

	@Test
	void doNotOverwriteWhatAnotherHasChangedSince() {
		long looked = version();
		apply(put("Priority", "prio-a", map("name", "Far fewer falls")));
		assertThatExceptionOfType(InvalidChanges.class)
			.isThrownBy(() -> this.changeSets.apply(set(looked, put("Priority", "prio-a", map("status", "draft")))))
			.satisfies((invalid) -> assertThat(told(invalid)).containsExactly("1 null prio-a was changed in version "
					+ version() + ", after version " + looked + ", which this is based on: look at it again"));
		assertThat(properties("prio-a")).containsEntry("name", "Far fewer falls").doesNotContainKey("status");
	}

	@Test
	void doNotReviveWhatAnotherHasRetiredSince() {
		long looked = version();
		apply(new Change.RetireNode("prio-a"));
		assertThatExceptionOfType(InvalidChanges.class)
			.isThrownBy(() -> this.changeSets.apply(set(looked, put("Priority", "prio-a", named("Fewer falls")))))
			.satisfies((invalid) -> assertThat(told(invalid)).containsExactly("1 id 'prio-a' was retired in version "
					+ version() + ", after version " + looked + ", which this is based on: look at it again"));
	}

	@Test
	void doNotLinkAThingWithItself() {
		assertThat(problems(link("CONTRIBUTES_TO", "prio-a", "prio-a", STATED))).singleElement()
			.asString()
			.contains("1 to 'prio-a' is what the link starts from, too");
	}

	@Test
	void doNotRetireWhatAnotherHasLinkedSince() {
		long looked = version();
		apply(put("Action", "act-a", named("A clinic")), link("PART_OF", "act-a", "prio-a", STATED));
		assertThatExceptionOfType(InvalidChanges.class)
			.isThrownBy(() -> this.changeSets.apply(set(looked, new Change.RetireNode("prio-a"))))
			.satisfies((invalid) -> assertThat(told(invalid)).singleElement()
				.asString()
				.startsWith("1 null act-a PART_OF prio-a was changed in version"));
	}

	@Test
	void retireAThingWithItsLinksAndKeepWhatItWas() {
		AppliedChanges retired = apply(new Change.RetireNode("prio-a"));
		assertThat(retired.links()).isEqualTo(1);
		assertThat(names("MATCH (n:Priority) RETURN n.name AS name")).isEmpty();
		assertThat(difference(retired).first(null, 10).nodes()).singleElement()
			.satisfies((change) -> assertThat(change.any().properties()).containsEntry("name", "Fewer falls"));
	}

	private AppliedDifference difference(AppliedChanges applied) {
		return Objects
			.requireNonNull(this.changeSets.differences(List.of(applied), View.EVERYTHING, null).get(applied.id()));
	}

	@Test
	void tellOfManyChangesHowManyTheyAreAndTheFirst() {
		AppliedDifference many = difference(apply(many(2100)));
		assertThat(many.nodes()).isEqualTo(2100);
		assertThat(many.links()).isEqualTo(2100);
		Difference first = many.first(null, 3);
		assertThat(first.nodes()).extracting(NodeChange::id).containsExactly("act-0", "act-1", "act-2");
		assertThat(first.links()).extracting((link) -> link.any().key().ends().from())
			.containsExactly("act-0", "act-1", "act-2");
	}

	@Test
	void readOfManyChangesOnlyThoseOfTheThingThatIsAskedFor() {
		AppliedChanges applied = apply(many(2100));
		List<Object> parts = new ArrayList<>();
		Difference one = new ChangeDifferences((statement) -> {
			List<Map<String, @Nullable Object>> rows = this.reader.read(statement);
			rows.stream().map((row) -> row.get("part")).filter(Objects::nonNull).forEach(parts::add);
			return rows;
		}).first(applied, View.EVERYTHING, "act-2050", 10);
		assertThat(one.nodes()).extracting(NodeChange::id).containsExactly("act-2050");
		assertThat(one.links()).singleElement();
		assertThat(parts).as("of six").hasSize(2);
	}

	private static Change[] many(int count) {
		return IntStream.range(0, count)
			.boxed()
			.flatMap((i) -> Stream.of(put("Action", "act-" + i, named("Action " + i)),
					link("PART_OF", "act-" + i, "prio-a", STATED)))
			.toArray(Change[]::new);
	}

	@Test
	void doNotRetireADocumentThatSomethingRestsOn() {
		assertThat(problems(new Change.RetireNode("src-plan")))
			.containsExactly("1 id 'src-plan' is cited by 3 things that stay, such as plan-a");
		apply(new Change.RetireNode("src-plan"), new Change.RetireNode("plan-a"), new Change.RetireNode("prio-a"));
		assertThat(GraphDump.of(this.reader)).isEmpty();
	}

	@Test
	void doNotChangeADocumentSoThatWhatRestsOnItRestsOnNothing() {
		apply(put("Priority", "prio-a", map("sources", List.of("src-plan L80"))));
		assertThat(problems(put("SourceDocument", "src-plan", map("lines", "1-70"))))
			.containsExactly("1 sources prio-a, which stays, src-plan fills the lines 1-70, not L80");
		assertThat(problems(put("SourceDocument", "src-plan", map("basis", "DERIVED"))))
			.contains("1 basis prio-a, which stays, is stated, though it cites no document that counts as stated");
		apply(put("SourceDocument", "src-plan", map("lines", "1-70")),
				put("Priority", "prio-a", map("sources", List.of("src-plan L70"))));
	}

	@Test
	void giveNoTwoThingsOfAKindOneCodeAtTheSameTime() {
		apply(put("Organisation", "org-a", coded("ODS QUY", "GSS E06000023")));
		assertThat(problems(put("Organisation", "org-b", coded("ODS QUY 2026.."))))
			.containsExactly("1 codes ODS QUY is the code of org-a at the same time:"
					+ " say of both when it holds, as in ODS QUY 2022-07..");
		assertThat(problems(put("Organisation", "org-c", coded("ODS 15C")),
				put("Organisation", "org-d", coded("ODS 15C"))))
			.hasSize(2);
		apply(put("Place", "place-a", coded("GSS E06000023")));
		apply(put("Organisation", "org-a", map("codes", List.of("ODS QUY ..2025-12"))),
				put("Organisation", "org-b", coded("ODS QUY 2026..")));
		assertThat(problems(put("Organisation", "org-a", map("codes", List.of("ODS QUY ..2026-01"))))).hasSize(1);
	}

	@Test
	void areRefusedIfACodeRestsOnADocumentThatIsNotThere() {
		assertThat(problems(put("Organisation", "org-a", coded("ODS QUY 2026.. src-none"))))
			.containsExactly("1 codes no SourceDocument has the id 'src-none'");
	}

	@Test
	void quoteNoMoreThanTwentyFiveWords() {
		apply(put("Priority", "prio-a", map("quotation", "word ".repeat(25).strip())));
		assertThat(problems(put("Priority", "prio-a", map("quotation", "word ".repeat(26).strip()))))
			.containsExactly("1 quotation has more than 25 words: quote less, and cite where the rest stands");
	}

	private static Map<String, @Nullable Object> coded(String... codes) {
		Map<String, @Nullable Object> properties = named("A body");
		properties.put("codes", List.of(codes));
		return properties;
	}

	@Test
	void areUndoneSoThatWhatStoodBeforeStandsAgain() {
		Set<String> before = GraphDump.of(this.reader);
		AppliedChanges applied = apply(put("Action", "act-a", named("A clinic")),
				link("PART_OF", "act-a", "prio-a", STATED), put("LocalPlan", "plan-a", map("status", "published")),
				link("PART_OF", "prio-a", "plan-a", map("note", "As printed")));
		AppliedChanges inverse = this.changeSets.undo(applied.id(), "Head of Planning", "It was a mistake", null);
		assertThat(GraphDump.of(this.reader)).isEqualTo(before);
		assertThat(inverse.undoes()).isEqualTo(applied.id());
		assertThat(this.changeSets.find(applied.id(), Long.MAX_VALUE).orElseThrow().undoneBy()).isEqualTo(inverse.id());
	}

	@Test
	void areUndoneWhereTheyRetiredSomething() {
		Set<String> before = GraphDump.of(this.reader);
		AppliedChanges applied = apply(new Change.RetireNode("prio-a"));
		AppliedChanges inverse = this.changeSets.undo(applied.id(), "Head of Planning", "It is still wanted", null);
		assertThat(GraphDump.of(this.reader)).isEqualTo(before);
		this.changeSets.undo(inverse.id(), "Head of Planning", "It is not", null);
		assertThat(names("MATCH (n:Priority) RETURN n.name AS name")).isEmpty();
	}

	@Test
	void areNotUndoneOverWhatWasChangedSince() {
		AppliedChanges applied = apply(put("Priority", "prio-a", map("name", "Far fewer falls")));
		apply(put("Priority", "prio-a", map("name", "No falls")));
		assertThatExceptionOfType(InvalidChanges.class)
			.isThrownBy(() -> this.changeSets.undo(applied.id(), "Head of Planning", "It was a mistake", null))
			.satisfies((invalid) -> assertThat(told(invalid)).singleElement()
				.asString()
				.isEqualTo("1 null prio-a was changed since, in version " + version() + ", and is left so"));
	}

	@Test
	void areNotUndoneWhereWhatTheyAddedHasLinksSince() {
		AppliedChanges applied = apply(put("Action", "act-a", named("A clinic")));
		apply(link("PART_OF", "act-a", "prio-a", STATED));
		assertThatExceptionOfType(InvalidChanges.class)
			.isThrownBy(() -> this.changeSets.undo(applied.id(), "Head of Planning", "It was a mistake", null))
			.satisfies((invalid) -> assertThat(told(invalid)).containsExactly(
					"1 null act-a PART_OF prio-a was changed since, in version " + version() + ", and is left so"));
	}

	@Test
	void areNotUndoneTwice() {
		AppliedChanges applied = apply(put("Priority", "prio-a", map("name", "Far fewer falls")));
		AppliedChanges inverse = this.changeSets.undo(applied.id(), "Head of Planning", "It was a mistake", "once");
		assertThat(this.changeSets.undo(applied.id(), "Head of Planning", "It was a mistake", "once"))
			.isEqualTo(inverse);
		assertThatExceptionOfType(InvalidChanges.class)
			.isThrownBy(() -> this.changeSets.undo(applied.id(), "Head of Planning", "It was a mistake", null))
			.satisfies(
					(invalid) -> assertThat(told(invalid)).singleElement().asString().contains("was undone already"));
	}

	@Test
	void areAppliedOnceForAKey() {
		ChangeSet set = new ChangeSet("Head of Planning", "Refresh", null, version(), "key-1", null,
				List.of(put("Action", "act-a", named("A clinic"))));
		AppliedChanges first = this.changeSets.apply(set);
		assertThat(this.changeSets.apply(set)).isEqualTo(first);
		assertThat(version()).isEqualTo(first.version());
	}

	@Test
	void areTheSameInWhateverOrderTheirPropertiesAreNamed() {
		TreeMap<String, @Nullable Object> properties = new TreeMap<>(named("A clinic"));
		AppliedChanges first = apply("key-1", new Change.PutNode("Action", "act-a", properties));
		Map<String, @Nullable Object> backwards = new LinkedHashMap<>();
		properties.descendingMap().forEach(backwards::put);
		assertThat(apply("key-1", new Change.PutNode("Action", "act-a", backwards))).isEqualTo(first);
	}

	@Test
	void areRefusedWithTheKeyOfOthers() {
		apply("key-1", put("Action", "act-a", named("A clinic")));
		assertThatExceptionOfType(InvalidChanges.class)
			.isThrownBy(() -> apply("key-1", put("Action", "act-b", named("B clinic"))))
			.satisfies((invalid) -> assertThat(told(invalid)).singleElement()
				.asString()
				.startsWith("0 key is that of other changes"));
	}

	@Test
	void areRefusedWithTheKeyOfOthersThatReadAlike() {
		apply("key-1", put("Priority", "prio-a", map("altNames", List.of("a, b"))));
		assertThatExceptionOfType(InvalidChanges.class)
			.isThrownBy(() -> apply("key-1", put("Priority", "prio-a", map("altNames", List.of("a", "b")))));
	}

	@Test
	void neverUseAnIdAgainForSomethingElse() {
		AppliedChanges applied = apply(put("Action", "act-a", named("A clinic")));
		apply(put("Action", "act-a", map("name", "B clinic")));
		apply(new Change.RetireNode("act-a"));
		assertThat(problems(put("Risk", "act-a", named("B clinic"))))
			.containsExactly("1 id 'act-a' was the id of an Action, and an id is never used again for something else");
		assertThatExceptionOfType(InvalidChanges.class)
			.isThrownBy(() -> this.changeSets.undo(applied.id(), "Head of Planning", "It was a mistake", null));
	}

	@Test
	void areRefusedWithANameOrAKeyThatNoIndexCanHold() {
		assertThat(problems(put("Priority", "prio-a", map("name", "n".repeat(2_001)))))
			.containsExactly("1 name has 2001 characters; at most 2000 are allowed");
		apply(put("Priority", "prio-a", map("name", "\u8a9e".repeat(2_000))));
		assertThatExceptionOfType(InvalidChanges.class)
			.isThrownBy(() -> apply("k".repeat(201), put("Priority", "prio-a", map("name", "A"))))
			.satisfies((invalid) -> assertThat(told(invalid))
				.containsExactly("0 key has 201 characters; at most 200 are allowed"));
	}

	@Test
	void areRefusedIfALinkThatStaysWouldBeStatedNoMore() {
		assertThat(problems(put("Priority", "prio-a", map("basis", "DERIVED")))).containsExactly(
				"1 basis the link prio-a PART_OF plan-a, which stays, is stated, though prio-a is derived itself");
	}

	@Test
	void thatAreUndoneAndDoneAgainCountAsDone() {
		AppliedChanges applied = apply(put("Priority", "prio-a", map("name", "Far fewer falls")));
		AppliedChanges inverse = this.changeSets.undo(applied.id(), "Head of Planning", "It was a mistake", null);
		this.changeSets.undo(inverse.id(), "Head of Planning", "It was none", null);
		assertThat(this.changeSets.find(applied.id(), Long.MAX_VALUE).orElseThrow().undoneBy()).isNull();
		this.changeSets.undo(applied.id(), "Head of Planning", "It was one after all", null);
		assertThat(properties("prio-a")).containsEntry("name", "Fewer falls");
	}

	@Test
	void areListedTheLatestFirstByThingAndAuthor() {
		AppliedChanges one = apply(put("Action", "act-a", named("A clinic")));
		AppliedChanges two = apply(link("PART_OF", "act-a", "prio-a", STATED));
		assertThat(this.changeSets.latest(new ChangeSets.HistoryFilter("act-a", null, null, null, Long.MAX_VALUE),
				Long.MAX_VALUE, 9))
			.containsExactly(two, one);
		assertThat(this.changeSets.latest(new ChangeSets.HistoryFilter("act-a", null, null, null, Long.MAX_VALUE),
				two.version(), 9))
			.containsExactly(one);
		assertThat(this.changeSets.latest(new ChangeSets.HistoryFilter(null, "Nobody", null, null, Long.MAX_VALUE),
				Long.MAX_VALUE, 9))
			.isEmpty();
	}

	@Test
	void ofSeveralEditorsLoseNothing() throws Exception {
		int editors = 4;
		int each = 10;
		try (ExecutorService executor = Executors.newFixedThreadPool(editors)) {
			List<Callable<Integer>> work = new ArrayList<>();
			for (int editor = 0; editor < editors; editor++) {
				work.add(() -> addOneManyTimes(each));
			}
			for (Future<Integer> done : executor.invokeAll(work)) {
				done.get();
			}
		}
		assertThat(properties("prio-a")).containsEntry("order", (long) editors * each);
	}

	/** As an editor does who looks again when told that another was first. */
	private int addOneManyTimes(int times) {
		int refused = 0;
		for (int done = 0; done < times;) {
			long looked = version();
			long order = (properties("prio-a").get("order") instanceof Number number) ? number.longValue() : 0;
			try {
				this.changeSets.apply(set(looked, put("Priority", "prio-a", map("order", order + 1))));
				done++;
			}
			catch (InvalidChanges told) {
				refused++;
			}
		}
		return refused;
	}

	private AppliedChanges apply(Change... changes) {
		return this.changeSets.apply(set(version(), changes));
	}

	private AppliedChanges apply(String key, Change... changes) {
		return this.changeSets
			.apply(new ChangeSet("Head of Planning", "Refresh", null, version(), key, null, Arrays.asList(changes)));
	}

	private static ChangeSet set(long basedOn, Change... changes) {
		return new ChangeSet("Head of Planning", "Refresh", null, basedOn, null, null, Arrays.asList(changes));
	}

	private List<String> problems(Change... changes) {
		return this.changeSets.check(set(version(), changes), View.EVERYTHING)
			.problems()
			.stream()
			.map(ChangeSetsTests::told)
			.toList();
	}

	private static List<String> told(InvalidChanges invalid) {
		return invalid.problems().stream().map(ChangeSetsTests::told).toList();
	}

	private static String told(ChangeProblem problem) {
		return problem.change() + " " + problem.property() + " " + problem.message();
	}

	private long version() {
		return this.reader.dataVersion().number();
	}

	private List<String> names(String cypher) {
		return this.reader.read(new Statement("names", cypher))
			.stream()
			.map((row) -> String.valueOf(row.get("name")))
			.toList();
	}

	@SuppressWarnings("unchecked")
	private Map<String, @Nullable Object> properties(String id) {
		return (Map<String, @Nullable Object>) this.reader
			.read(new Statement("one", "MATCH (n:Node {id: $id}) RETURN properties(n) AS properties", Map.of("id", id)))
			.getFirst()
			.get("properties");
	}

	private static Change put(String kind, String id, Map<String, ? extends @Nullable Object> properties) {
		return new Change.PutNode(kind, id, new HashMap<>(properties));
	}

	private static Change link(String type, String from, String to,
			Map<String, ? extends @Nullable Object> properties) {
		return new Change.PutLink(key(type, from, to), new HashMap<>(properties));
	}

	private static LinkKey key(String type, String from, String to) {
		return new LinkKey(new LinkEnds(from, type, to), null);
	}

	private static Map<String, Object> named(String name) {
		Map<String, Object> properties = new HashMap<>(STATED);
		properties.put("name", name);
		return properties;
	}

	private static Map<String, @Nullable Object> map(@Nullable Object... pairs) {
		Map<String, @Nullable Object> map = new HashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			map.put(String.valueOf(pairs[i]), pairs[i + 1]);
		}
		return map;
	}

}
