package org.goldenthread.model;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.goldenthread.model.reading.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TheModelTests {

	private final Model model = Models.real();

	@ParameterizedTest
	@ValueSource(strings = { "NationalPlan", "Shift", "GuidanceDocument", "PlanningPrinciple", "PlanningActor",
			"PlanningRole", "CollaborationDuty", "PlanningPhase", "CoreActivity", "PlanType", "PlanDomain",
			"TriangulationRequirement", "AssuranceTest", "Scenario", "Assumption", "Milestone", "Organisation",
			"OrganisationGroup", "System", "Place", "Neighbourhood", "GovernanceBody", "Post", "LocalPlan",
			"PlanEdition", "Priority", "Objective", "Commitment", "Programme", "Action", "Outcome", "Measure", "Target",
			"Observation", "Trajectory", "Driver", "ImpactAssessment", "Risk", "RiskRegister", "Mitigation",
			"Assessment", "AssessmentSection", "Finding", "NextStep", "SupportOffer", "ICSPurpose", "StatutoryDuty",
			"LegislativeRequirement", "ComplianceStatement", "Tracker", "Compact", "SegmentRating", "CapabilityArea",
			"CommissioningResponsibility", "Function", "PlanningElement", "OversightCommitment", "NationalProgramme",
			"DataSource", "PopulationGroup", "EvidenceItem", "SourceDocument", "ServiceArea", "FunctionSet" })
	void hasEveryKindThatTheSourceDocumentsName(String kind) {
		assertThat(this.model.findKind(kind)).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "CONTRIBUTES_TO", "SUPPORTS_SHIFT", "ALIGNED_TO", "IMPLEMENTS", "TAKES_ACCOUNT_OF",
			"BROUGHT_TOGETHER_INTO", "PART_OF", "INFORMS", "PRODUCES", "MUST_ALIGN_WITH", "TRIANGULATES_WITH",
			"DEPENDS_ON", "AFFECTS", "OWNED_BY", "LED_BY", "DEVELOPED_BY", "CO_DESIGNED_WITH", "MEMBER_OF",
			"PARTNERED_WITH", "REPORTS_TO", "GOVERNED_BY", "OVERSEEN_BY", "SUPPORTED_BY", "DELEGATED_TO",
			"TRANSFERS_TO", "MEASURED_BY", "HAS_TARGET", "HAS_OBSERVATION", "HAS_TRAJECTORY", "THREATENS",
			"MITIGATED_BY", "RECORDED_IN", "ASSESSED_IN", "IN_SECTION", "ABOUT", "EVIDENCED_BY", "RESPONDS_TO", "MEETS",
			"TRACKED_BY", "REFRESHES", "SUPERSEDES", "INSTANCE_OF", "REVIEWED_AGAINST", "TARGETS_GROUP", "RATED_AS",
			"CITED_FROM" })
	void hasEveryRelationshipThatTheSourceDocumentsName(String type) {
		assertThat(this.model.findLinkType(type)).isPresent();
		assertThat(this.model.relationships()).extracting(Relationship::type).contains(type);
	}

	@Test
	void givesEveryNodeItsProvenance() {
		assertThat(this.model.kinds()).allSatisfy((kind) -> assertThat(kind.properties()).containsKeys("id", "name",
				"altNames", "description", "status", "validFrom", "validTo", "basis", "sources", "confidence"));
	}

	@Test
	void givesEveryLinkItsProvenance() {
		assertThat(this.model.linkTypes()).allSatisfy(
				(link) -> assertThat(link.properties()).containsKeys("basis", "sources", "validFrom", "validTo"));
	}

	@Test
	void givesContributionsTheirReasonAndTheirStrength() {
		assertThat(this.model.findLinkType("CONTRIBUTES_TO").orElseThrow().properties()).containsKeys("rationale",
				"strength", "confidence", "assertedBy");
	}

	@Test
	void boundsEveryNumberWhoseDescriptionNamesItsBounds() {
		Pattern bounds = Pattern.compile("from (\\d+)(?: to (\\d+))?[.;,]|: (\\d+) [a-z]+ to (\\d+) ");
		List<Property> bounded = Stream
			.concat(this.model.kinds().stream().map(Kind::properties),
					this.model.linkTypes().stream().map(LinkType::properties))
			.flatMap((properties) -> properties.values().stream())
			.filter((property) -> property.type() == ValueType.INT || property.type() == ValueType.FLOAT)
			.filter((property) -> bounds.matcher(property.description()).find())
			.toList();
		assertThat(bounded).hasSizeGreaterThan(20).allSatisfy((property) -> {
			Matcher named = bounds.matcher(property.description());
			assertThat(named.find()).isTrue();
			String least = (named.group(1) != null) ? named.group(1) : named.group(3);
			String most = (named.group(1) != null) ? named.group(2) : named.group(4);
			assertThat(property.range()).as(property.name())
				.isEqualTo(new Range(Double.parseDouble(least), (most != null) ? Double.valueOf(most) : null));
		});
	}

	@Test
	void usesEveryLinkTypeThatItDescribes() {
		List<String> used = this.model.relationships().stream().map(Relationship::type).distinct().toList();
		assertThat(this.model.linkTypes()).extracting(LinkType::type).containsExactlyInAnyOrderElementsOf(used);
	}

	@Test
	void threadsAnActionUpAndDownThroughTheOutcomeItContributesTo() {
		Relationship relationship = this.model.findRelationship("Action", "CONTRIBUTES_TO", "Outcome").orElseThrow();
		assertThat(relationship.thread()).isNotNull();
		assertThat(relationship.thread().toward()).isEqualTo(Set.of(ThreadDirection.UP, ThreadDirection.DOWN));
	}

	@Test
	void takesAKindThatIsAddedByOneEdit() {
		Model extended = Models.realWith("""
				"A route that patients take through services."
				type Pathway implements Intention & Goal @kind(plural: "pathways") {
				  "How many services it passes."
				  services: Int
				  "The plan that sets it out."
				  partOf: [Plan!]! @relationship(type: "PART_OF", inverse: "pathways", \
				inverseDescription: "The pathways that it sets out.") @thread(toward: [UP])
				}
				""");
		assertThat(extended.kind("LocalPlan").ends()).containsKey("pathways");
		assertThat(extended.findRelationship("Pathway", "PART_OF", "LocalPlan")).isPresent();
		assertThat(extended.findRelationship("Pathway", "MEASURED_BY", "Measure")).isPresent();
		assertThat(extended.kind("Pathway").properties()).containsKeys("services", "sources");
	}

}
