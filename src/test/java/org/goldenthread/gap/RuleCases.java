package org.goldenthread.gap;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A small graph for each rule, with who is guilty in it; everyone else is innocent.
 */
final class RuleCases {

	private RuleCases() {
	}

	static List<Case> all() {
		return List.of(of("PRIORITY_WITHOUT_ACTION", "lonely, words", """
				Priority lonely
				Priority words
				Priority served
				Priority deeply
				Objective objective
				Outcome outcome
				Action action
				Programme programme
				LocalPlan plan
				plan -ALIGNED_TO-> words
				action -CONTRIBUTES_TO-> served
				objective -PART_OF-> deeply
				outcome -PART_OF-> objective
				programme -CONTRIBUTES_TO-> outcome
				"""), of("ACTION_WITHOUT_PRIORITY", "idle, planned", """
				Action idle
				Action planned
				Action part
				Action through
				LocalPlan plan
				Priority priority
				Programme programme
				Shift shift
				planned -DELIVERS-> plan
				part -PART_OF-> priority
				through -DELIVERS-> programme
				programme -SUPPORTS_SHIFT-> shift
				"""), of("COMMITMENT_WITHOUT_OUTCOME", "empty, idle, borrowed", """
				Commitment empty
				Commitment idle
				Commitment borrowed
				Commitment counted
				Commitment kept
				Commitment served
				Action action
				Action deed
				Action other
				Outcome outcome
				Outcome another
				Measure measure
				action -CONTRIBUTES_TO-> idle
				deed -CONTRIBUTES_TO-> kept
				deed -CONTRIBUTES_TO-> outcome
				other -CONTRIBUTES_TO-> outcome
				counted -MEASURED_BY-> measure
				another -CONTRIBUTES_TO-> served
				action -CONTRIBUTES_TO-> borrowed
				"""), of("OUTCOME_WITHOUT_MEASURE", "unseen", """
				Outcome unseen
				Outcome seen
				Outcome through
				Measure measure
				seen -MEASURED_BY-> measure
				through -CONTRIBUTES_TO-> seen
				"""), of("DEPENDENCY_DUE_LATER", "early late, waiting building", """
				Action early due=2026-03
				Programme late due=2026-06
				Programme ready due=2026-02
				Action undated
				Action waiting due=2026-03
				Programme building
				Milestone opening date=2026-09
				early -DEPENDS_ON-> late
				early -DEPENDS_ON-> ready
				undated -DEPENDS_ON-> late
				early -DEPENDS_ON-> undated
				waiting -DEPENDS_ON-> building
				opening -DUE_FOR-> building
				"""), of("MEASURE_WITHOUT_BASELINE", "blind, once", """
				Measure blind
				Measure once
				Measure marked
				Measure series
				Observation o1 value=1 period=2024/25
				Observation o2 valueText=20-25 role=baseline
				Observation o3 value=1 period=2024-01
				Observation o4 value=2 period=2024-02
				once -HAS_OBSERVATION-> o1
				marked -HAS_OBSERVATION-> o2
				series -HAS_OBSERVATION-> o3
				series -HAS_OBSERVATION-> o4
				"""), of("MEASURE_WITHOUT_TARGET", "aimless", """
				Measure aimless
				Measure aimed
				Measure planned
				Measure context better=NONE
				Target t value=1
				Observation o value=1 plan=2
				aimed -HAS_TARGET-> t
				planned -HAS_OBSERVATION-> o
				"""), of("MEASURE_WITHOUT_RECENT_VALUE", "blind, stale, timeless, monthly", """
				Measure blind
				Measure stale
				Measure timeless
				Measure monthly frequency=monthly
				Measure fresh frequency=monthly
				Measure yearly frequency=annual
				Observation old value=1 period=2022/23
				Observation none value=1
				Observation late value=1 period=2025-04
				Observation now value=1 period=2025-07
				Observation year value=1 period=2024/25
				stale -HAS_OBSERVATION-> old
				timeless -HAS_OBSERVATION-> none
				monthly -HAS_OBSERVATION-> late
				fresh -HAS_OBSERVATION-> now
				yearly -HAS_OBSERVATION-> year
				"""), of("MEASURE_WITHOUT_OWNER", "orphan", """
				Measure orphan
				Measure owned
				Organisation body
				owned -OWNED_BY-> body
				"""), of("TARGET_WITHOUT_DATE", "open, vague", """
				Target open
				Target vague byNote='three years'
				Target dated by=2026-03
				Target law level=STATUTORY
				"""), of("TARGETS_DIFFER", "contested t1 t2 p1 p2", """
				Measure contested unit=%
				Measure agreed unit=%
				Measure later unit=%
				Measure units unit=%
				Measure own unit=%
				LocalPlan p1
				LocalPlan p2
				Target t1 value=70 unit=% by=2025/26
				Target t2 value=78 unit=% by=2026-03
				Target t3 value=70 by=2025/26
				Target t4 value=70 unit=% by=2025/26
				Target t5 value=70 unit=% by=2024/25
				Target t6 value=78 unit=% by=2025/26
				Target t7 value=70 unit=% by=2025/26
				Target t8 value=5 unit=points by=2025/26
				Target t9 value=1 unit=% by=2025/26
				Target t0 value=2 unit=% by=2025/26
				contested -HAS_TARGET-> t1
				contested -HAS_TARGET-> t2
				agreed -HAS_TARGET-> t3
				agreed -HAS_TARGET-> t4
				later -HAS_TARGET-> t5
				later -HAS_TARGET-> t6
				units -HAS_TARGET-> t7
				units -HAS_TARGET-> t8
				own -HAS_TARGET-> t9
				own -HAS_TARGET-> t0
				t1 -SET_IN-> p1
				t2 -SET_IN-> p2
				t3 -SET_IN-> p1
				t4 -SET_IN-> p2
				t5 -SET_IN-> p1
				t6 -SET_IN-> p2
				t7 -SET_IN-> p1
				t8 -SET_IN-> p2
				t9 -SET_IN-> p1
				t0 -SET_IN-> p1
				"""), of("TRAJECTORY_SHORT_OF_TARGET", "high m national, low n own", """
				Measure m unit=% better=HIGHER
				Measure n unit=minutes better=LOWER
				LocalPlan plan
				LocalPlan elsewhere
				Target national value=78 unit=% by=2026-03 level=NATIONAL
				Target own value=30 by=2025/26 comparator=BELOW
				Target foreign value=99 by=2026-03
				Target beyond value=99 by=2027-03 level=NATIONAL
				Trajectory high points='2025-06 71;2026-03 77.5;2026-06 80'
				Trajectory reaching points='2025/26 Q3 74;2025/26 Q4 78'
				Trajectory low points='2024/25 32;2025/26 30'
				Trajectory empty
				m -HAS_TARGET-> national
				m -HAS_TARGET-> foreign
				m -HAS_TARGET-> beyond
				n -HAS_TARGET-> own
				foreign -SET_IN-> elsewhere
				own -SET_IN-> plan
				m -HAS_TRAJECTORY-> high
				m -HAS_TRAJECTORY-> reaching
				m -HAS_TRAJECTORY-> empty
				n -HAS_TRAJECTORY-> low
				low -SET_IN-> plan
				high -SET_IN-> plan
				"""), of("TRAJECTORY_WITHOUT_POINTS", "empty", """
				Trajectory empty
				Trajectory full points='2026-03 1'
				"""), of("PLAN_WITHOUT_STRATEGY", "alone, aligned", """
				LocalPlan alone
				LocalPlan aligned
				LocalPlan implementing
				LocalPlan part
				LocalPlan edited
				PlanEdition edition
				LocalPlan strategy type='integrated care strategy'
				LocalPlan first
				LocalPlan served
				PlanType type layer=1
				NationalPlan national
				aligned -ALIGNED_TO-> national
				implementing -IMPLEMENTS-> served
				part -PART_OF-> implementing
				edition -EDITION_OF-> edited
				edition -IMPLEMENTS-> strategy
				first -INSTANCE_OF-> type
				"""), of("STRATEGY_PRIORITY_NOT_TAKEN_UP", "ignored strategy, inside strategy", """
				LocalPlan strategy type=strategy
				LocalPlan plan
				Priority ignored
				Priority inside
				Priority shared
				Priority served
				Priority lived
				Priority next
				Priority ours
				Action own
				Action foreign
				Action loose
				plan -IMPLEMENTS-> strategy
				ignored -PART_OF-> strategy
				inside -PART_OF-> strategy
				shared -PART_OF-> strategy
				shared -PART_OF-> plan
				served -PART_OF-> strategy
				lived -PART_OF-> strategy
				lived -CARRIED_FORWARD_AS-> next
				ours -PART_OF-> plan
				own -PART_OF-> inside
				loose -CONTRIBUTES_TO-> ignored
				foreign -PART_OF-> ours
				ours -CONTRIBUTES_TO-> served
				"""),
				of("SHIFT_WITHOUT_MEASURED_THREAD",
						"prevention here, digital here, prevention there, community there, digital there", """
								System here
								System there
								Shift community
								Shift prevention
								Shift digital
								LocalPlan plan
								LocalPlan theirs
								Priority priority
								Priority unmeasured
								Action action
								Outcome outcome
								Measure measure
								Observation seen value=1
								Observation elsewhere value=1
								Measure foreign
								Priority shared
								plan -OWNED_BY-> here
								theirs -OWNED_BY-> there
								priority -PART_OF-> plan
								unmeasured -PART_OF-> plan
								action -PART_OF-> priority
								action -CONTRIBUTES_TO-> outcome
								outcome -MEASURED_BY-> measure
								priority -SUPPORTS_SHIFT-> community
								unmeasured -SUPPORTS_SHIFT-> prevention
								measure -HAS_OBSERVATION-> seen
								seen -REPORTED_FOR-> here
								shared -PART_OF-> theirs
								shared -SUPPORTS_SHIFT-> community
								shared -MEASURED_BY-> foreign
								foreign -HAS_OBSERVATION-> elsewhere
								elsewhere -REPORTED_FOR-> here
								"""),
				of("RISK_WITHOUT_MITIGATION", "bare", """
						Risk bare
						Risk covered
						Mitigation mitigation
						covered -MITIGATED_BY-> mitigation
						"""), of("RISK_WITHOUT_SCORE", "bare, half, before", """
						Risk bare
						Risk half likelihood=3
						Risk before inherentLikelihood=3 inherentConsequence=3
						Risk scored likelihood=3 consequence=4
						"""), of("RISK_WITHOUT_OWNER", "orphan, kept", """
						Risk orphan
						Risk kept
						Risk owned
						RiskRegister register
						Organisation body
						kept -RECORDED_IN-> register
						register -OWNED_BY-> body
						owned -OWNED_BY-> body
						"""),
				of("NEXT_STEP_WITHOUT_RESPONSE", "open, worded, offered, loose, before, undated, unassessed", """
						Assessment assessment year=2024/25
						AssessmentSection section
						NextStep open
						NextStep worded response='under way'
						NextStep offered
						NextStep loose
						NextStep before
						NextStep undated
						NextStep unassessed
						NextStep answered
						NextStep planned
						NextStep refreshed
						NextStep lasting
						NextStep own year=2025/26
						LocalPlan earlier year=2024/25
						LocalPlan following year=2025/26
						LocalPlan timeless
						LocalPlan long covers=2023..2028
						PlanEdition edition published=2025-11
						NationalPlan national covers=2025..2035
						Priority priority
						Priority old
						Action action
						Action alone
						Action early
						Action vague
						SupportOffer offer
						section -SECTION_OF-> assessment
						open -IN_SECTION-> section
						worded -IN_SECTION-> section
						offered -IN_SECTION-> section
						loose -IN_SECTION-> section
						before -IN_SECTION-> section
						undated -IN_SECTION-> section
						answered -IN_SECTION-> section
						planned -IN_SECTION-> section
						refreshed -IN_SECTION-> section
						lasting -IN_SECTION-> section
						priority -PART_OF-> following
						action -PART_OF-> priority
						early -PART_OF-> earlier
						old -PART_OF-> earlier
						earlier -PART_OF-> long
						vague -DELIVERS-> timeless
						offer -RESPONDS_TO-> offered
						alone -RESPONDS_TO-> loose
						early -RESPONDS_TO-> before
						old -RESPONDS_TO-> before
						vague -RESPONDS_TO-> undated
						action -RESPONDS_TO-> unassessed
						action -RESPONDS_TO-> answered
						following -RESPONDS_TO-> planned
						edition -RESPONDS_TO-> refreshed
						long -RESPONDS_TO-> lasting
						action -RESPONDS_TO-> own
						"""),
				of("REQUIREMENT_WITHOUT_EVIDENCE",
						"one bare, two bare, two partly, one stated, two stated, one refuted, two refuted, one failed, two failed",
						"""
								PlanType type
								LegislativeRequirement one
								LegislativeRequirement two
								LocalPlan bare
								LocalPlan partly
								LocalPlan stated
								LocalPlan whole
								LocalPlan edited
								PlanEdition edition
								LocalPlan elsewhere
								ComplianceStatement some compliance=PARTLY
								ComplianceStatement said compliance=MET
								ComplianceStatement all compliance=MET
								EvidenceItem item
								one -APPLIES_TO-> type
								two -APPLIES_TO-> type
								bare -INSTANCE_OF-> type
								partly -INSTANCE_OF-> type
								stated -INSTANCE_OF-> type
								whole -INSTANCE_OF-> type
								edited -INSTANCE_OF-> type
								edition -EDITION_OF-> edited
								edition -MEETS-> one evidence='chapter 2'
								edition -MEETS-> two evidence='chapter 3'
								some -ABOUT-> partly
								some -ABOUT-> one
								some -EVIDENCED_BY-> item
								said -ABOUT-> stated
								all -ABOUT-> whole
								all -EVIDENCED_BY-> item
								LocalPlan refuted
								LocalPlan failed
								ComplianceStatement claimed compliance=MET
								ComplianceStatement found compliance=NOT_MET
								refuted -INSTANCE_OF-> type
								failed -INSTANCE_OF-> type
								claimed -ABOUT-> refuted
								claimed -EVIDENCED_BY-> item direction=REFUTES
								found -ABOUT-> failed
								found -ABOUT-> one
								found -EVIDENCED_BY-> item
								"""),
				of("REQUIREMENT_WITH_OLD_EVIDENCE", "one aged, one undated", """
						PlanType type
						LegislativeRequirement one
						LocalPlan aged
						LocalPlan undated
						LocalPlan fresh
						LocalPlan bare
						ComplianceStatement a compliance=MET
						ComplianceStatement u compliance=MET
						ComplianceStatement f compliance=MET
						EvidenceItem old date=2024-01
						EvidenceItem dateless
						EvidenceItem new period=2024/25
						one -APPLIES_TO-> type
						aged -INSTANCE_OF-> type
						undated -INSTANCE_OF-> type
						fresh -INSTANCE_OF-> type
						bare -INSTANCE_OF-> type
						a -ABOUT-> aged
						u -ABOUT-> undated
						f -ABOUT-> fresh
						a -EVIDENCED_BY-> old
						u -EVIDENCED_BY-> dateless
						f -EVIDENCED_BY-> new
						f -EVIDENCED_BY-> old
						"""), of("BOARD_VIEW_MISSING", "silent assessment", """
						Assessment assessment
						Organisation icb
						GovernanceBody silent type='health and wellbeing board'
						GovernanceBody heard type='health and wellbeing board'
						GovernanceBody quoted type='health and wellbeing board'
						GovernanceBody foreign type='health and wellbeing board'
						GovernanceBody group type='working group'
						EvidenceItem feedback
						Finding finding
						AssessmentSection section
						assessment -ABOUT-> icb
						icb -MEMBER_OF-> silent
						icb -MEMBER_OF-> heard
						icb -MEMBER_OF-> quoted
						icb -MEMBER_OF-> group
						assessment -EVIDENCED_BY-> heard
						section -SECTION_OF-> assessment
						finding -IN_SECTION-> section
						finding -EVIDENCED_BY-> feedback
						feedback -PROVIDED_BY-> quoted
						"""), of("LINK_ON_ONE_SOURCE", "a PART_OF p, b PART_OF p", """
						Action a
						Action b
						Action c
						Priority p
						Organisation body
						a -PART_OF-> p
						b -PART_OF-> p sources='s L1;s L2'
						c -PART_OF-> p sources='s L1;t L2'
						a -DEPENDS_ON-> b
						a -DEVELOPED_BY-> body
						"""),
				of("LINK_ON_OWN_WORD", "own CONTRIBUTES_TO goal, post CONTRIBUTES_TO goal, part PART_OF plan", """
						LocalPlan plan
						Organisation owner
						Organisation part-of-owner
						Organisation other
						Post chief
						Action own
						Action post
						Action both
						Action foreign
						Action part
						Priority goal
						SourceDocument ours
						SourceDocument theirs
						SourceDocument written
						SourceDocument within
						plan -OWNED_BY-> owner
						own -OWNED_BY-> owner
						post -OWNED_BY-> owner
						both -OWNED_BY-> owner
						foreign -OWNED_BY-> owner
						chief -MEMBER_OF-> owner
						part-of-owner -WITHIN-> owner
						ours -PUBLISHED_BY-> owner
						theirs -PUBLISHED_BY-> other
						written -DEVELOPED_BY-> chief
						within -PUBLISHED_BY-> part-of-owner
						own -CONTRIBUTES_TO-> goal sources='ours L1'
						post -CONTRIBUTES_TO-> goal sources='written L1;ours L2'
						both -CONTRIBUTES_TO-> goal sources='ours L1;theirs L2'
						foreign -CONTRIBUTES_TO-> goal sources='unknown L1'
						part -PART_OF-> plan sources='within L1'
						"""), of("LINK_UNCONFIRMED", "a PART_OF p", """
						Action a
						Action b
						Priority p
						a -PART_OF-> p basis=DERIVED
						b -PART_OF-> p
						a -DEPENDS_ON-> b basis=DERIVED
						"""),
				of("LINK_TO_BE_RECONFIRMED",
						"a ALIGNED_TO old new, m MEASURED_BY measure now, stale ALIGNED_TO was now, gone CONTRIBUTES_TO before after",
						"""
								Action a
								Action b
								Action c
								Action m
								Action stale
								Action checked
								Action gone
								NationalPlan old
								NationalPlan new
								Measure measure
								Target was
								Target now validFrom=2026-04
								Priority before
								Priority after
								new -SUPERSEDES-> old
								now -SUPERSEDES-> was
								measure -HAS_TARGET-> was
								before -CARRIED_FORWARD_AS-> after
								gone -CONTRIBUTES_TO-> before
								a -ALIGNED_TO-> old
								b -ALIGNED_TO-> old
								b -ALIGNED_TO-> new
								c -ALIGNED_TO-> new
								m -MEASURED_BY-> measure
								stale -ALIGNED_TO-> was checkedOn=2025-06
								checked -ALIGNED_TO-> was checkedOn=2026-05
								"""));
	}

	private static Case of(String rule, String guilty, String graph) {
		return new Case(rule, List.of(guilty.split(", ")), graph);
	}

	/**
	 * A rule with a graph.
	 *
	 * @param rule the name of the rule
	 * @param guilty the ids of the gaps, without the rule
	 * @param graph the graph
	 */
	record Case(String rule, List<String> guilty, String graph) {

		/**
		 * Gives what is guilty the links of whatever of its kind is not, as more lines of
		 * the graph.
		 * @param basis the basis of these links
		 */
		String linksOfTheInnocent(String basis) {
			Map<String, String> kinds = new LinkedHashMap<>();
			Set<List<String>> links = new LinkedHashSet<>();
			this.graph.lines().map((line) -> line.strip().split(" ")).forEach((words) -> {
				if (words.length > 2 && words[1].startsWith("-")) {
					links.add(List.of(words[0], words[1], words[2]));
				}
				else {
					kinds.put(words[1], words[0]);
				}
			});
			Set<String> named = Arrays.stream(String.join(" ", this.guilty).split(" ")).collect(Collectors.toSet());
			Set<List<String>> more = new LinkedHashSet<>();
			named.stream().filter(kinds::containsKey).forEach((one) -> kinds.forEach((innocent, kind) -> {
				if (kind.equals(kinds.get(one)) && !named.contains(innocent)) {
					links.forEach((link) -> {
						if (link.contains(innocent)) {
							more.add(link.stream().map((word) -> word.equals(innocent) ? one : word).toList());
						}
					});
				}
			}));
			more.removeAll(links);
			return more.stream()
				.filter((link) -> !link.getFirst().equals(link.getLast()))
				.map((link) -> String.join(" ", link) + " basis=" + basis + "\n")
				.collect(Collectors.joining());
		}

		@Override
		public String toString() {
			return this.rule;
		}

	}

}
