package org.goldenthread.gap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.goldenthread.gap.rule.GapRule;
import org.goldenthread.gap.rule.GapRules;
import org.goldenthread.model.Model;
import org.goldenthread.threadgraph.GraphFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rules in a folder of a user's own.
 */
class OwnRulesTests {

	private static final String RULE = """
			name: RISK_WITHOUT_APPETITE
			severity: HIGH
			sentence: A risk of which nobody has said how much of it is accepted.
			lookedFor: an appetite
			where: the risk itself
			kind: Risk
			filter: |
			  {appetite: {isNull: true}}
			found:
			- {text: none is set}
			example:
			  guilty: [open]
			  innocent: [bounded]
			  graph: |
			    Risk open
			    Risk bounded appetite=6
			""";

	private final ApplicationContextRunner start = new ApplicationContextRunner()
		.withBean(Model.class, () -> Rules.MODEL)
		.withUserConfiguration(GapConfiguration.class);

	@TempDir
	private Path folder;

	@Test
	void takePartAtTheNextStart() throws IOException {
		Files.writeString(this.folder.resolve("risk-without-appetite.yaml"), RULE);
		this.start.withPropertyValues("goldenthread.gaps.location=" + this.folder.toUri()).run((context) -> {
			assertThat(context.getBean(GapRules.class).all()).hasSize(28)
				.extracting(GapRule::name)
				.contains("RISK_WITHOUT_APPETITE", "RISK_WITHOUT_OWNER");
			assertThat(context.getBean(GraphFacts.class).ofNodes()).contains("appetite");
			assertThat(RuleNames.print(context.getBean(GapRules.class))).contains("RISK_WITHOUT_APPETITE");
		});
	}

	@Test
	void areReadFromAPlainPathToo() throws IOException {
		Files.writeString(this.folder.resolve("risk-without-appetite.yaml"), RULE);
		this.start.withPropertyValues("goldenthread.gaps.location=" + this.folder)
			.run((context) -> assertThat(context.getBean(GapRules.class).all()).hasSize(28));
	}

	@Test
	void areToBeInAFolderThatIsThere() throws IOException {
		Path file = Files.writeString(this.folder.resolve("rule.yaml"), RULE);
		this.start.withPropertyValues("goldenthread.gaps.location=" + file)
			.run((context) -> assertThat(context).getFailure().rootCause().hasMessageContaining(" is no folder"));
		this.start.withPropertyValues("goldenthread.gaps.location=" + this.folder.resolve("none"))
			.run((context) -> assertThat(context).getFailure().rootCause().hasMessageContaining(" is not there"));
	}

	@Test
	void areNotTakenIfTheirExampleSaysOtherwise() throws IOException {
		Files.writeString(this.folder.resolve("risk-without-appetite.yaml"),
				RULE.replace("guilty: [open]", "guilty: [bounded]"));
		this.start.withPropertyValues("goldenthread.gaps.location=" + this.folder.toUri())
			.run((context) -> assertThat(context).getFailure()
				.hasRootCauseMessage(
						"The gap rules have 1 problem:\n- risk-without-appetite.yaml, example: guilty are bounded, "
								+ "but the rule finds open"));
	}

	@Test
	void areReadNoFurtherThanTheyMayBeLongAndOnlyAsText() throws IOException {
		Files.writeString(this.folder.resolve("long.yaml"), "x".repeat(200_000));
		Files.write(this.folder.resolve("picture.yaml"), new byte[] { (byte) 0x89, 'P', 'N', 'G' });
		Files.createDirectory(this.folder.resolve("folder.yaml"));
		this.start.withPropertyValues("goldenthread.gaps.location=" + this.folder.toUri())
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("- long.yaml: has more than 100000 bytes")
				.hasMessageContaining("- picture.yaml: is not UTF-8")
				.hasMessageNotContaining("- folder.yaml: is not YAML"));
	}

	@Test
	void areTwoHundredAtMost() throws IOException {
		for (int i = 0; i <= 200; i++) {
			Files.writeString(this.folder.resolve(i + ".yaml"), RULE);
		}
		this.start.withPropertyValues("goldenthread.gaps.location=" + this.folder.toUri())
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("201 files in file:/")
				.hasMessageEndingWith(" end in .yaml; at most 200 are allowed"));
	}

	@Test
	void areToBeInTheFolderThatIsNamed() {
		this.start.withPropertyValues("goldenthread.gaps.location=" + this.folder.toUri())
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("goldenthread.gaps.location: no file in file:/")
				.hasMessageEndingWith(" ends in .yaml"));
	}

	@Test
	void areNoneUnlessAFolderIsNamed() {
		this.start.run((context) -> assertThat(context.getBean(GapRules.class).all()).hasSize(27));
	}

}
