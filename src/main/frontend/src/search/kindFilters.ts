import type { NodeKind } from '../generated/operations'

interface KindFilter {
  value: string
  text: string
  kinds: NodeKind[]
}

/** What the search can be narrowed to: the words planners use, and the kinds of node they mean. */
export const kindFilters: KindFilter[] = [
  {
    value: 'plans',
    text: 'Plans and guidance',
    kinds: ['LocalPlan', 'PlanEdition', 'PlanType', 'NationalPlan', 'GuidanceDocument'],
  },
  {
    value: 'priorities',
    text: 'Priorities and goals',
    kinds: ['Priority', 'Objective', 'Commitment', 'Shift', 'ICSPurpose'],
  },
  {
    value: 'work',
    text: 'Programmes and actions',
    kinds: ['Programme', 'NationalProgramme', 'Action', 'Mitigation'],
  },
  {
    value: 'organisations',
    text: 'Organisations and boards',
    kinds: ['Organisation', 'OrganisationGroup', 'System', 'Place', 'GovernanceBody'],
  },
  { value: 'risks', text: 'Risks', kinds: ['Risk'] },
  { value: 'measures', text: 'Measures and outcomes', kinds: ['Measure', 'Outcome'] },
]

export function kindsFor(filter: string | null): NodeKind[] | null {
  return kindFilters.find(({ value }) => value === filter)?.kinds ?? null
}
