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
