import { together } from '../src/map/standing'
import { graphWith, type Line, type MapGraph, type Thing } from '../src/map/graph'

export function thing(
  id: string,
  layer: Thing['layer'],
  kind: Thing['kind'],
  more: Partial<Thing> = {},
): Thing {
  return {
    id,
    name: `The ${id}`,
    kind,
    layer,
    basis: 'STATED',
    isStart: false,
    threads: 1,
    states: [{ state: 'HOLDS', count: 1 }],
    isContradicted: false,
    years: [],
    isAdded: false,
    ...more,
  }
}

export function line(upper: string, lower: string, more: Partial<Line> = {}): Line {
  return {
    id: `${lower}>${upper}`,
    upper,
    lower,
    from: lower,
    to: upper,
    reads: 'serves',
    readsDown: 'is served by',
    readsUp: 'serves',
    relationship: 'PART_OF',
    basis: 'STATED',
    threads: 1,
    states: [{ state: 'HOLDS', count: 1 }],
    isContradicted: false,
    isAdded: false,
    sources: [],
    ...more,
  }
}

export function graph(things: Thing[], lines: Line[], of = 'plan'): MapGraph {
  return graphWith(
    { of, states: together(things.map(({ states }) => states)) },
    new Map(things.map((each) => [each.id, each])),
    lines,
  )
}

/** A plan with as many actions, each with a measure, that all serve one shift. */
export function planWith(actions: number) {
  const numbers = Array.from({ length: actions }, (_, index) => index)
  return graph(
    [
      thing('shift', 'REASON', 'Shift'),
      thing('plan', 'PLAN', 'LocalPlan', { isStart: true }),
      ...numbers.map((number) => thing(`a${number}`, 'ACTION', 'Action')),
      ...numbers.map((number) => thing(`m${number}`, 'MEASURE', 'Measure')),
    ],
    numbers.flatMap((number) => [
      line('plan', `a${number}`),
      line('shift', `a${number}`, { relationship: 'SUPPORTS_SHIFT' }),
      line(`a${number}`, `m${number}`, { relationship: 'MEASURED_BY' }),
    ]),
  )
}
