import { describe, expect, test } from 'vitest'
import { graph, line, planWith, thing } from '../../test/maps'
import { filtered, legendOf, throughThing } from './filter'

describe('the filter', () => {
  const small = graph(
    [
      thing('plan', 'PLAN', 'LocalPlan'),
      thing('made-up', 'ACTION', 'Action', { basis: 'DEMONSTRATION', years: ['2026'] }),
      thing('broken', 'ACTION', 'Action', {
        states: [{ state: 'BROKEN', count: 2 }],
        years: ['2025', '2026'],
      }),
    ],
    [
      line('plan', 'made-up', { basis: 'DERIVED' }),
      line('plan', 'broken', { states: [{ state: 'BROKEN', count: 2 }] }),
    ],
  )

  test.each([
    [['basis:DEMONSTRATION'], ['plan', 'broken'], 1],
    [['kind:Action'], ['plan'], 0],
    [['state:BROKEN'], ['plan', 'made-up'], 1],
    [['year:2026'], ['plan', 'broken'], 1],
    [['year:2026', 'year:2025'], ['plan'], 0],
    [['year:none'], ['made-up', 'broken'], 0],
    [['basis:DERIVED'], ['plan', 'made-up', 'broken'], 1],
    [['relationship:PART_OF'], ['plan', 'made-up', 'broken'], 0],
  ])('leaves out %j', (off, things, lines) => {
    const left = filtered(small, { off, pinned: [] })
    expect([...left.things.keys()]).toEqual(things)
    expect(left.lines).toHaveLength(lines)
  })

  test('keeps what is pinned', () => {
    expect([...filtered(small, { off: ['kind:Action'], pinned: ['broken'] }).things.keys()]).toEqual([
      'plan',
      'broken',
    ])
  })

  test('says how many threads of the whole map stand where', () => {
    expect(legendOf({ ...small, states: [{ state: 'BROKEN', count: 7 }] }).state).toEqual([
      { value: 'BROKEN', count: 7 },
    ])
  })

  test('counts each value once for each thing that has it', () => {
    const { kind, year } = legendOf(small)
    expect(kind).toEqual([
      { value: 'Action', count: 2 },
      { value: 'LocalPlan', count: 1 },
    ])
    expect(year.map(({ value, count }) => `${value}: ${count}`)).toEqual(['2025: 1', '2026: 2', 'none: 1'])
  })
})

test('what runs through a thing is what lies above it and below it, not beside it', () => {
  const { things, lines } = throughThing(planWith(3), 'a1')
  expect([...things].sort()).toEqual(['a1', 'm1', 'plan', 'shift'])
  expect([...lines].sort()).toEqual(['a1>plan', 'a1>shift', 'm1>a1'])
})
