import { describe, expect, test } from 'vitest'
import type { MapGraph } from './graph'
import { graph, line, planWith, thing } from '../../test/maps'
import { throughThing } from './filter'
import { inLayers } from './inLayers'
import { pictureOf } from './picture'
import { rowsOf } from './rows'
import { strandsOf, together, widthOf } from './standing'
import { wholeMap, type MapView } from './view'

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

test('what leads round in a circle is followed once', () => {
  const round = graph(
    [thing('plan', 'PLAN', 'LocalPlan'), thing('other', 'PLAN', 'LocalPlan')],
    [line('plan', 'other'), line('other', 'plan')],
  )
  expect(throughThing(round, 'plan').things.size).toBe(2)
  expect(inLayers({ boxes: boxesOf(round), joins: round.lines }).places).toHaveLength(2)
})

describe('the layout', () => {
  const whole = planWith(6)
  const plan = { boxes: boxesOf(whole), joins: whole.lines }

  test('is the same every time', () => {
    expect(inLayers(plan)).toEqual(inLayers(plan))
  })

  test('has a column for each layer, from why to results', () => {
    const { places } = inLayers(plan)
    const at = new Map(places.map(([id, x]) => [id, x]))
    expect(new Set(at.values()).size).toBe(4)
    expect(at.get('shift')).toBeLessThan(at.get('plan') ?? 0)
    expect(at.get('plan')).toBeLessThan(at.get('a0') ?? 0)
    expect(at.get('a0')).toBeLessThan(at.get('m0') ?? 0)
  })

  test('lets no boxes overlap', () => {
    const { places } = inLayers(plan)
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
