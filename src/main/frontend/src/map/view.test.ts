import { describe, expect, test } from 'vitest'
import { nextBox, wrapped } from './geometry'
import { after, done, inAddress, type Action, undone, viewIn, wholeMap } from './view'

const acts: Action[] = [
  { do: 'show', ids: ['b', 'a'] },
  { do: 'open', group: 'plan~below~PART_OF~Action' },
  { do: 'fold', id: 'plan' },
  { do: 'filter', property: 'year', value: '2026', isOn: false },
  { do: 'hide', id: 'x' },
  { do: 'pin', id: 'y' },
  { do: 'only', id: 'z' },
  { do: 'filter', property: 'kind', value: 'Action', isOn: false },
]

describe('what a reader does to the map', () => {
  test.each(acts.map((act) => [act]))('%j is taken back by undo', (act) => {
    const before = { past: [], now: { ...wholeMap, at: 'q' } }
    const next = done(before, act)
    expect(next.now).not.toEqual(before.now)
    expect(undone(next)).toEqual(before)
  })

  test('all of it is taken back, step by step', () => {
    const history = acts.reduce(done, { past: [], now: wholeMap })
    expect(acts.reduce(undone, history)).toEqual({ past: [], now: wholeMap })
  })

  test('to draw all unfolds all', () => {
    const drawn = after({ ...wholeMap, folded: ['plan'] }, { do: 'draw all' })
    expect(drawn).toEqual({ ...wholeMap, isWhole: true })
    expect(viewIn(new URLSearchParams({ whole: 'true' }))).toEqual(drawn)
  })

  test('to undo nothing changes nothing', () => {
    expect(undone({ past: [], now: wholeMap })).toEqual({ past: [], now: wholeMap })
  })

  test('a look is nothing to undo, and undo leaves the card open', () => {
    const history = done(done({ past: [], now: wholeMap }, { do: 'hide', id: 'x' }), { do: 'look', id: 'q' })
    expect(history.past).toHaveLength(1)
    expect(undone(history).now).toEqual({ ...wholeMap, at: 'q' })
  })

  test('what is done twice is done once', () => {
    const once = done({ past: [], now: wholeMap }, { do: 'pin', id: 'x' })
    expect(done(once, { do: 'pin', id: 'x' })).toEqual(once)
  })

  test('to hide a thing unpins it, closes its card and shows the rest', () => {
    const pinned = { ...wholeMap, pinned: ['x'], at: 'x', only: 'x' }
    expect(after(pinned, { do: 'hide', id: 'x' })).toEqual({ ...wholeMap, hidden: ['x'] })
  })

  test('to show or pin a thing brings it back', () => {
    const hidden = { ...wholeMap, hidden: ['x'] }
    expect(after(hidden, { do: 'show', ids: ['x'] }).hidden).toEqual([])
    expect(after(hidden, { do: 'pin', id: 'x' }).hidden).toEqual([])
  })

  test('stands in the address, and is read from it again', () => {
    const { now } = acts.reduce(done, { past: [], now: { ...wholeMap, at: 'q' } })
    const query = new URLSearchParams()
    for (const [name, value] of Object.entries(inAddress(now))) {
      if (value !== undefined) {
        query.set(name, value)
      }
    }
    expect(viewIn(new URLSearchParams(query.toString()))).toEqual(now)
  })

  test('leaves nothing in the address of the whole map', () => {
    expect(Object.values(inAddress(wholeMap)).every((value) => value === undefined)).toBe(true)
  })
})

describe('arrow keys', () => {
  const places = new Map([
    ['plan', { x: 0, y: 50 }],
    ['a', { x: 100, y: 0 }],
    ['b', { x: 100, y: 60 }],
    ['c', { x: 100, y: 200 }],
  ])

  test.each([
    ['ArrowRight', 'plan', ['a', 'b'], 'b'],
    ['ArrowLeft', 'a', ['plan'], 'plan'],
    ['ArrowRight', 'a', ['plan'], undefined],
    ['ArrowDown', 'a', [], 'b'],
    ['ArrowUp', 'c', [], 'b'],
    ['ArrowUp', 'a', [], undefined],
    ['ArrowUp', 'gone', [], undefined],
  ] as const)('%s from %s', (key, from, linked, to) => {
    expect(nextBox(key, from, places, [...linked])).toBe(to)
  })
})

test.each([
  ['Short', ['Short']],
  ['Urgent and emergency care improvement', ['Urgent and emergency', 'care improvement']],
  [
    'A name that goes on and on until it no longer fits the box at all',
    ['A name that goes on and', 'on until it no longer…'],
  ],
  ['Donaudampfschifffahrtsgesellschaft', ['Donaudampfschifffahrtsg…']],
])('%s is wrapped to fit a box', (name, lines) => {
  expect(wrapped(name)).toEqual(lines)
})

test('a link that is begun closes the card, stands in the address and is nothing to undo', () => {
  const begun = done({ past: [], now: { ...wholeMap, at: 'act-a' } }, { do: 'link from', id: 'act-a' })
  expect(begun).toEqual({ past: [], now: { ...wholeMap, linkFrom: 'act-a' } })
  expect(viewIn(new URLSearchParams(`link=${inAddress(begun.now).link ?? ''}`))).toEqual(begun.now)
})
