import type { Basis } from '../src/generated/operations'
import type { Figure, Hop, Thread } from '../src/thread/rows'

/** Threads for tests. */
export function node(id: string, basis: Basis = 'STATED') {
  return { id, name: `The ${id}`, kind: 'LocalPlan' as const, basis }
}

export function hop(to: string, basis: Basis = 'STATED'): Hop {
  return {
    position: 1,
    relationship: 'IMPLEMENTS',
    reads: 'implements',
    along: true,
    node: node(to),
    link: {
      basis,
      confidence: null,
      role: null,
      note: null,
      quotation: null,
      sources: [{ locator: 'L1', document: { id: 'src', name: 'The letter', url: null, attribution: null } }],
    },
  }
}

export function figure(changes: Partial<Figure> = {}): Figure {
  return {
    status: 'WORSE',
    reading: '65.1 % in 2024/25',
    plan: 70.7,
    variance: -5.6,
    measure: { id: 'meas', name: 'A measure', unit: '%', basis: 'STATED' },
    of: { id: 'org', name: 'A trust' },
    target: null,
    observation: {
      id: 'obs',
      value: 65.1,
      valueText: null,
      unit: null,
      basis: 'STATED',
      yearToDate: null,
      period: { text: '2024/25', precision: 'FINANCIAL_YEAR' },
      sources: [],
    },
    ...changes,
  }
}

export function thread(id: string, hops: Hop[], measurements: Figure[] = []): Thread {
  return {
    id,
    direction: 'DOWN',
    start: node('start'),
    hops,
    measurements,
    state: 'BROKEN',
    stateReason: 'it comes to no measure',
  }
}
