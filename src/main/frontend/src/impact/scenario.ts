import type { NodeKind } from '../generated/operations'
import { isActor } from '../subject/roles'

/** What can happen to a thing, in words that fit its kind. */
export interface Scenario {
  /** Completes "What is affected if …". */
  condition: string
  /** It happens, no matter when. */
  happens: string
  /** Begins "… by 3 months"; what cannot be late has none. */
  slips?: string
}

/** The service says the same of these kinds: a risk lands, an organisation withdraws, a target moves. */
export function scenarioFor(kind: NodeKind): Scenario {
  if (kind === 'Risk') {
    return { condition: 'it lands', happens: 'It lands' }
  }
  if (kind === 'Measure') {
    return {
      condition: 'its target moves',
      happens: 'Its target moves',
      slips: 'Its target slips',
    }
  }
  if (kind === 'Target') {
    return { condition: 'it moves', happens: 'It moves', slips: 'It slips' }
  }
  return isActor(kind)
    ? { condition: 'it withdraws', happens: 'It withdraws' }
    : { condition: 'it fails or slips', happens: 'It fails altogether', slips: 'It slips' }
}
