package org.goldenthread.seed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.goldenthread.change.Difference;
import org.goldenthread.model.Model;
import org.goldenthread.model.reading.Models;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class SeedProblemsTests {

	private static final Model MODEL = Models.real();

	private static final String DOCUMENT = """
			id,name,basis,sources
			src-1,A letter,stated,src-1 L1
			""";

	private final List<String> problems = new ArrayList<>();

	private final List<Table> nodes = new ArrayList<>();

	private final List<Table> links = new ArrayList<>();

	SeedProblemsTests() {
		nodes("SourceDocument", DOCUMENT);
	}

	@Test
	void areNoneInSoundTables() {
		nodes("Measure", """
				id,name,unit,better,basis,sources
				meas-1,Waiting,%,higher,stated,src-1 L2; src-1 L3
				""");
		nodes("Target", """
				id,name,value,by,basis,sources
				tgt-1,A target,78,2026-03,external,src-1
				""");
		links("HAS_TARGET", """
				from,to,basis,sources
				meas-1,tgt-1,derived,src-1 L2
				""");
		Difference data = new SeedReader(MODEL, this.problems).read(this.nodes, this.links).checked().difference();
		assertThat(data.nodes()).hasSize(3);
		assertThat(data.links()).singleElement()
			.satisfies((link) -> assertThat(link.any().properties()).containsEntry("basis", "DERIVED"));
	}

	@Test
	void nameARowWithoutASource() {
		nodes("Measure", """
				id,name,basis,sources
				meas-1,Waiting,stated,
				""");
		assertThat(problems()).containsExactly(
				"facts/nodes/Measure.csv, line 2, column sources: is missing, and is needed for what is new");
	}

	@Test
	void nameASourceThatDoesNotExist() {
		nodes("Measure", """
				id,name,basis,sources
				meas-1,Waiting,stated,src-9 L1
				""");
		assertThat(problems())
			.containsExactly("facts/nodes/Measure.csv, line 2, column sources: no SourceDocument has the id 'src-9'");
	}

	@Test
	void nameALineThatTheDocumentDoesNotHave() {
		nodes("SourceDocument", """
				id,name,lines,basis,sources
				src-2,A paper,10-20,stated,src-2
				""");
		nodes("Measure", """
				id,name,basis,sources
				meas-1,Waiting,stated,"src-2 L10-12, L20-21"
				meas-2,Seen,stated,src-2 L13-11
				""");
		assertThat(problems()).containsExactly(
				"facts/nodes/Measure.csv, line 2, column sources: src-2 fills the lines 10-20, not L20-21",
				"facts/nodes/Measure.csv, line 3, column sources: src-2 fills the lines 10-20, not L13-11");
	}

	@Test
	void nameARowThatIsStatedByNoDocumentThatCountsAsStated() {
		nodes("SourceDocument", """
				id,name,basis,sources
				src-2,A web page,external,src-2
				""");
		nodes("Measure", """
				id,name,basis,sources
				meas-1,Waiting,stated,src-2
				meas-2,Seen,stated,src-2; src-1 L2
				""");
		assertThat(problems()).containsExactly(
				"facts/nodes/Measure.csv, line 2, column basis: is stated, though it cites no document that counts as stated");
	}

	@Test
	void nameAStatedLinkToWhatOnlyAnotherSourceStates() {
		nodes("SourceDocument", """
				id,name,basis,sources
				src-2,A paper,stated,src-2
				""");
		nodes("Measure", """
				id,name,basis,sources
				meas-1,Waiting,stated,src-1 L2
				""");
		nodes("Target", """
				id,name,value,basis,sources
				tgt-1,A target of the paper,78,stated,src-2
				tgt-2,A target of both,78,stated,src-2; src-1 L3
				""");
		links("HAS_TARGET", """
				from,to,basis,sources
				meas-1,tgt-1,stated,src-1 L2
				meas-1,tgt-2,stated,src-1 L3
				""");
		assertThat(problems()).containsExactly(
				"facts/relationships/HAS_TARGET.csv, line 2, column basis: is stated by src-1, though tgt-1 rests on src-2 only");
	}

	@Test
	void nameAStatedLinkToWhatIsDerived() {
		nodes("Measure", """
				id,name,basis,sources
				meas-1,Waiting,derived,src-1 L2
				""");
		nodes("Target", """
				id,name,value,basis,sources
				tgt-1,A target,78,stated,src-1 L2
				""");
		links("HAS_TARGET", """
				from,to,basis,sources
				meas-1,tgt-1,stated,src-1 L2
				""");
		assertThat(problems()).containsExactly(
				"facts/relationships/HAS_TARGET.csv, line 2, column basis: is stated, though meas-1 is derived itself");
	}

	@Test
	void nameALinkThatDangles() {
		links("HAS_TARGET", """
				from,to,basis,sources
				meas-1,src-1,stated,src-1
				""");
		assertThat(problems())
			.containsExactly("facts/relationships/HAS_TARGET.csv, line 2, column from: nothing has the id 'meas-1'");
	}

	@Test
	void nameALinkThatTheModelDoesNotAllow() {
		nodes("Measure", """
				id,name,basis,sources
				meas-1,Waiting,stated,src-1
				""");
		links("HAS_TARGET", """
				from,to,basis,sources
				src-1,meas-1,stated,src-1
				""");
		assertThat(problems())
			.containsExactly("facts/relationships/HAS_TARGET.csv, line 2: the model has no relationship HAS_TARGET"
					+ " from a SourceDocument (src-1) to a Measure (meas-1)");
	}

	@Test
	void nameALinkOfAThingWithItself() {
		links("INCLUDED_IN", """
				from,to,basis,sources
				src-1,src-1,stated,src-1
				""");
		assertThat(problems()).containsExactly("facts/relationships/INCLUDED_IN.csv, line 2, column to:"
				+ " 'src-1' is what the link starts from, too: link it with something else");
	}

	@Test
	void nameValuesThatAreNotOfTheirType() {
		nodes("Target", """
				id,name,value,by,basis,sources
				tgt-1,One,many,2026-03,stated,src-1
				tgt-2,Two,78,soon,guessed,src-1
				""");
		assertThat(problems()).containsExactly("facts/nodes/Target.csv, line 2, column value: 'many' is not a number",
				"facts/nodes/Target.csv, line 3, column basis: 'guessed' is none of: stated, derived, external, demonstration",
				"facts/nodes/Target.csv, line 3, column by: 'soon' is not a date: write 2025-09-04, 2025-09, "
						+ "2025/26 Q4, 2025/26, 2025 or two of these with .. between");
	}

	@Test
	void nameAnIdThatStandsTwice() {
		nodes("Measure", """
				id,name,basis,sources
				src-1,Waiting,stated,src-1
				""");
		assertThat(problems()).contains(
				"facts/nodes/Measure.csv, line 2, column id: 'src-1' stands in facts/nodes/SourceDocument.csv, line 2 already");
	}

	@Test
	void nameAKindThatTheModelDoesNotHave() {
		nodes("Unicorn", "id,name,basis,sources\n");
		assertThat(problems()).containsExactly("facts/nodes/Unicorn.csv: Unicorn is no kind of node in the model");
	}

	@Test
	void nameAColumnThatTheKindDoesNotHave() {
		nodes("Measure", "id,name,colour,basis,sources\n");
		assertThat(problems()).singleElement()
			.asString()
			.startsWith("facts/nodes/Measure.csv: column colour is no property of Measure; it has id, name, ");
	}

	@Test
	void nameARowWithTooManyCells() {
		nodes("Measure", """
				id,name,basis,sources
				meas-1,Waiting,long,stated,src-1
				""");
		assertThat(problems()).containsExactly("facts/nodes/Measure.csv, line 2: has 5 cells where the header has 4");
	}

	private List<String> problems() {
		return catchThrowableOfType(InvalidSeed.class,
				() -> new SeedReader(MODEL, this.problems).read(this.nodes, this.links))
			.problems();
	}

	private void nodes(String kind, String text) {
		this.nodes.add(table("nodes", kind, text));
	}

	private void links(String type, String text) {
		this.links.add(table("relationships", type, text));
	}

	private Table table(String folder, String name, String text) {
		return Table.read("facts", "facts/" + folder + "/" + name + ".csv",
				new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)), this.problems);
	}

}
