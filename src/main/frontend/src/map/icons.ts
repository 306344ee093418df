import type { NodeKind } from '../generated/operations'

/** A shape for each kind that threads pass, in a square of 16 by 16. */
const shapes: Partial<Record<NodeKind, string>> = {
  Shift: 'M1 5h9V2l5 6-5 6v-3H1z',
  NationalPlan: 'M8 1l7 4v2H1V5zM2 8h2v5H2zm4 0h2v5H6zm4 0h2v5h-2zM1 14h14v1.5H1z',
  GuidanceDocument: 'M2 2h5l1 1.5L9 2h5v11H9.500L8 14.500 6.500 13H2z',
  PlanType: 'M3 1h7l3 3v3H3zM3 9h10v6H3z',
  NationalProgramme: 'M2 15V1h1.500v1H13l-2.500 3.500L13 9H3.500v6z',
  OversightCommitment: 'M8 3c3.500 0 6 2.500 7.500 5C14 10.500 11.500 13 8 13S2 10.500.500 8C2 5.500 4.500 3 8 3zm0 2.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5z',
  ICSPurpose: 'M8 1l2 4.800 5 .400-3.800 3.300L12.400 15 8 12.200 3.600 15l1.200-5.500L1 6.200l5-.400z',
  Finding: 'M6.500 1a5.500 5.500 0 0 1 4.500 8.600l4 4-1.400 1.400-4-4A5.500 5.500 0 1 1 6.500 1zm0 2a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7z',
  NextStep: 'M1 3l6 5-6 5zm7 0l6 5-6 5z',
  StatutoryDuty: 'M7.250 1h1.500v2H14v1.500l1.500 4.500a3 3 0 0 1-5 0L12 4.500H8.750V13H12v1.500H4V13h3.250V4.500H4L5.500 9a3 3 0 0 1-5 0L2 4.500V3h5.250z',
  LegislativeRequirement: 'M3 1h10v14H3zm2 3v1.200h6V4zm0 3v1.200h6V7zm0 3v1.200h4V10z',
  LocalPlan: 'M3 1h7l3 3v11H3zm6.500 1.200V4.500h2.300z',
  PlanEdition: 'M2 3h8l2 2v10H2zm3-2h8l1.500 2v9H13V4.500L11.500 2.500H5z',
  Priority: 'M3 1h1.500v1H13l-2 3 2 3H4.500v7H3z',
  Objective: 'M8 1l7 7-7 7-7-7z',
  Commitment: 'M8 1l6 2v5c0 3.500-3 6-6 7-3-1-6-3.500-6-7V3zm-1 9.500l4.500-4.500-1-1L7 8.500 5.500 7l-1 1z',
  Programme: 'M1 3h6v4H1zm8 0h6v4H9zM5 9h6v4H5z',
  Action: 'M3 1.500l11 6.500-11 6.500z',
  Mitigation: 'M6 1h4v5h5v4h-5v5H6v-5H1V6h5z',
  Outcome: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zm0 2.500a4.500 4.500 0 1 0 0 9 4.500 4.500 0 0 0 0-9zM8 6a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
  EvidenceItem: 'M3 1h10v14l-5-3-5 3z',
  Measure: 'M1 15V9h3v6zm5.500 0V5h3v10zM12 15V1h3v14z',
  Target: 'M8 0v3a5 5 0 0 1 5 5h3v1h-3a5 5 0 0 1-4.500 4V16h-1v-3A5 5 0 0 1 3 9H0V8h3a5 5 0 0 1 4-4.900V0z',
  Risk: 'M8 1l7.500 13.500H.500zM7.200 6v4h1.600V6zm0 5.200v1.600h1.600v-1.600z',
  Organisation: 'M2 15V2h7v4h5v9zm2-10v2h3V5zm0 4v2h3V9zm7 0v2h1.500V9z',
} // prettier-ignore

export function shapeOf(kind: NodeKind) {
  return shapes[kind] ?? 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z'
}
