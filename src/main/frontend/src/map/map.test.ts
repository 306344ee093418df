import { describe, expect, test } from 'vitest'
import { graphWith, type Line, type MapGraph, type Thing } from './graph'
import { filtered, legendOf, throughThing } from './filter'
import { layOut } from './layout'
import { pictureOf } from './picture'
import { rowsOf } from './rows'
import { strandsOf, together, widthOf } from './standing'
import { wholeMap, type MapView } from './view'

function thing(id: string, layer: Thing['layer'], kind: Thing['kind'], more: Partial<Thing> = {}): Thing {
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
    ...more,
  }
}

function line(upper: string, lower: string, more: Partial<Line> = {}): Line {
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
    sources: [],
    ...more,
  }
}

function graph(things: Thing[], lines: Line[], of = 'plan'): MapGraph {
  return graphWith(of, new Map(things.map((each) => [each.id, each])), lines)
}

/** A plan with as many actions, each with a measure, that all serve one shift. */
function planWith(actions: number) {
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

const view = (changes: Partial<MapView>): MapView => ({ ...wholeMap, ...changes })

describe('the picture', () => {
  test('shows a small map whole', () => {
    const { things, groups, lines } = pictureOf(planWith(5), wholeMap)
    expect(things).toHaveLength(12)
    expect(groups).toEqual([])
    expect(lines).toHaveLength(15)
  })

  test('counts what is much of a kind, to choose from', () => {
    const { things, groups } = pictureOf(planWith(42), wholeMap)
    expect(things.map(({ id }) => id)).toEqual(['shift', 'plan'])
    expect(groups.map(({ kind, members, under }) => [kind, members.length, under])).toEqual([
      ['Action', 42, 'plan'],
      ['Measure', 42, undefined],
    ])
  })

  test('has every thing exactly once: drawn, in a group, or left out', () => {
    for (const changes of [{}, { shown: ['a3'] }, { hidden: ['a3'] }, { only: 'a7' }, { folded: ['plan'] }]) {
      const whole = planWith(42)
      const { things, groups, leftOut } = pictureOf(whole, view(changes))
      const ids = [...things, ...groups.flatMap(({ members }) => members)].map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.length + leftOut).toBe(whole.things.size)
    }
  })

  test('shows what was chosen, with what is few below it', () => {
    const { things, groups } = pictureOf(planWith(42), view({ shown: ['a3'] }))
    expect(things.map(({ id }) => id)).toEqual(expect.arrayContaining(['plan', 'a3']))
    expect(groups.find(({ kind }) => kind === 'Action')?.members).toHaveLength(41)
  })

  test('adds up the threads of the lines to a group', () => {
    const { lines, groups } = pictureOf(planWith(42), wholeMap)
    const actions = groups.find(({ kind }) => kind === 'Action')?.id
    const toActions = lines.find(({ upper, lower }) => upper === 'plan' && lower === actions)
    expect(toActions?.states).toEqual([{ state: 'HOLDS', count: 42 }])
    expect(toActions?.lines).toHaveLength(42)
  })

  test('folds what is below a thing, and nothing else', () => {
    const { things } = pictureOf(planWith(3), view({ folded: ['a1'] }))
    expect(things.map(({ id }) => id)).not.toContain('m1')
    expect(things.map(({ id }) => id)).toEqual(expect.arrayContaining(['m0', 'm2', 'a1']))
  })

  test('keeps only the threads through a thing, and what is pinned', () => {
    const { things } = pictureOf(planWith(4), view({ only: 'a1', pinned: ['m3'] }))
    expect(things.map(({ id }) => id).sort()).toEqual(['a1', 'm1', 'm3', 'plan', 'shift'])
  })

  test('has the same rows in its table as lines in its drawing', () => {
    const picture = pictureOf(planWith(42), view({ hidden: ['m0'] }))
    const drawn = picture.lines.flatMap(({ lines }) => lines.map(({ id }) => id))
    expect(
      rowsOf(picture)
        .map((row) => row.line.id)
        .sort(),
    ).toEqual(drawn.sort())
  })
})

test('an opened group is drawn thing by thing, and all is drawn where that is asked for', () => {
  const [group] = pictureOf(planWith(42), wholeMap).groups
  const { things } = pictureOf(planWith(42), view({ opened: [group?.id ?? ''] }))
  expect(things.filter(({ kind }) => kind === 'Action')).toHaveLength(42)
  expect(pictureOf(planWith(42), view({ isWhole: true })).things).toHaveLength(86)
})

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

test('what leads round in a circle is followed once', () => {
  const round = graph(
    [thing('plan', 'PLAN', 'LocalPlan'), thing('other', 'PLAN', 'LocalPlan')],
    [line('plan', 'other'), line('other', 'plan')],
  )
  expect(throughThing(round, 'plan').things.size).toBe(2)
  expect(layOut({ boxes: boxesOf(round), joins: round.lines }).places).toHaveLength(2)
})

describe('the layout', () => {
  const whole = planWith(6)
  const plan = { boxes: boxesOf(whole), joins: whole.lines }

  test('is the same every time', () => {
    expect(layOut(plan)).toEqual(layOut(plan))
  })

  test('has a column for each layer, from why to results', () => {
    const { places } = layOut(plan)
    const at = new Map(places.map(([id, x]) => [id, x]))
    expect(new Set(at.values()).size).toBe(4)
    expect(at.get('shift')).toBeLessThan(at.get('plan') ?? 0)
    expect(at.get('plan')).toBeLessThan(at.get('a0') ?? 0)
    expect(at.get('a0')).toBeLessThan(at.get('m0') ?? 0)
  })

  test('lets no boxes overlap', () => {
    const { places } = layOut(plan)
    for (const [id, x, y] of places) {
      const near = places.filter(
        ([other, otherX, otherY]) => other !== id && otherX === x && Math.abs(otherY - y) < 48,
      )
      expect(near).toEqual([])
    }
  })
})

function boxesOf({ things }: MapGraph) {
  const columns = ['REASON', 'STRATEGY', 'PLAN', 'PRIORITY', 'ACTION', 'OUTCOME', 'MEASURE', 'OTHER']
  return [...things.values()].map(({ id, layer }) => ({ id, column: columns.indexOf(layer) }))
}

test('the strands of a line are the ways that its threads stand', () => {
  const states = together([
    [{ state: 'HOLDS', count: 1 }],
    [
      { state: 'MEASURED_ON_TRACK', count: 2 },
      { state: 'BROKEN', count: 1 },
    ],
  ])
  expect(strandsOf(states)).toEqual([
    { standing: 'well', count: 3 },
    { standing: 'broken', count: 1 },
  ])
})

test('more threads make a wider line, up to a bound', () => {
  expect(widthOf(1)).toBeLessThan(widthOf(2))
  expect(widthOf(100_000)).toBe(widthOf(10_000_000))
})
