import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { hop, node } from '../../test/threadFixtures'
import { AffectedThings } from './AffectedThings'
import { ExposedDates } from './ExposedDates'
import { scenarioFor } from './scenario'
import {
  dueInWords,
  lateInWords,
  readingInWords,
  routesByStart,
  type Deadline,
  type ImpactAnswer,
} from './impact'
import { LostRoutes } from './LostRoutes'
import { dayOf, enteredDay, periodsWith, slipIn } from './slip'
import { sizeOf, treeOf } from './tree'

const whole = { complete: true, reason: null, dataVersion: '1', asOf: '2026-02-28T12:00:00Z' }

const impact: ImpactAnswer = {
  of: node('risk'),
  reading: 'If it lands, 1 thing is affected and 1 thing loses its only route.',
  affectedCount: 1,
  affected: [
    {
      node: node('shift'),
      degree: 2,
      thread: [hop('plan', 'DERIVED'), { ...hop('shift'), position: 2 }],
      sharedWithCount: 0,
      sharedWith: [],
    },
  ],
  due: null,
  movesTo: null,
  deadlines: [],
  lostRoutes: [
    { to: node('shift'), from: [node('act')], fromCount: 21, through: [node('risk')], nothingElse: true },
  ],
  completeness: whole,
}

beforeEach(() => {
  vi.stubGlobal('scrollTo', vi.fn())
  history.replaceState(null, '', '/')
})
afterEach(cleanup)

describe('what happens to a thing', () => {
  test('is read from the address', () => {
    expect(slipIn(new URLSearchParams(''))).toEqual({})
    expect(slipIn(new URLSearchParams('by=P3M'))).toEqual({ by: 'P3M' })
    expect(slipIn(new URLSearchParams('by=P3M&until=2026-03-01'))).toEqual({ until: '2026-03-01' })
  })

  test('can be a period that is not among those offered', () => {
    expect(periodsWith('P2W').at(-1)).toEqual({ by: 'P2W', words: 'P2W' })
    expect(periodsWith('P3M')).toHaveLength(4)
  })

  test.each([
    [{ day: '1', month: '3', year: '2026' }, '2026-03-01'],
    [{ day: '31', month: '02', year: '2026' }, undefined],
    [{ day: '', month: '', year: '' }, undefined],
    [{ day: '1', month: '3', year: '26' }, undefined],
  ])('the day %o is %s', (entered, day) => {
    expect(dayOf(entered)).toBe(day)
  })

  test('shows a day of the address as it was entered', () => {
    expect(enteredDay('2026-03-01')).toEqual({ day: '1', month: '3', year: '2026' })
  })
})

describe('the tree', () => {
  test('holds each affected thing once, under what leads to it', () => {
    render(<AffectedThings impact={impact} isSlip={false} />)
    const items = [...document.querySelectorAll('[data-affected]')]
    expect(items).toHaveLength(impact.affected.length)
    expect(sizeOf(treeOf(impact.affected))).toBe(impact.affected.length)
    expect(new Set(items.map((item) => item.getAttribute('data-affected'))).size).toBe(items.length)
  })

  test('puts a thing under the one before it on its thread, and else at the root', () => {
    const [first] = impact.affected
    if (!first) {
      throw new Error('nothing is affected')
    }
    const at = (id: string, ...ids: string[]) => ({
      ...first,
      node: node(id),
      thread: [...ids, id].map((each) => ({ ...hop(each) })),
    })
    const tree = treeOf([at('b', 'a'), at('a'), at('c', 'a', 'b'), at('far', 'missing')])
    expect(
      tree.map(({ thing, branches }) => [thing.node.id, branches.map((each) => each.thing.node.id)]),
    ).toEqual([
      ['a', ['b']],
      ['far', []],
    ])
  })
})

test.each([
  ['Risk', 'it lands', 'It lands', undefined],
  ['Organisation', 'it withdraws', 'It withdraws', undefined],
  ['Measure', 'its target moves', 'Its target moves', 'Its target slips'],
  ['Target', 'it moves', 'It moves', 'It slips'],
  ['Programme', 'it fails or slips', 'It fails altogether', 'It slips'],
  ['LocalPlan', 'it fails or slips', 'It fails altogether', 'It slips'],
] as const)('what happens to a %s is that %s', (kind, condition, happens, slips) => {
  expect(scenarioFor(kind)).toEqual({ condition, happens, slips })
})

test('what a slip does to a date is said only where something slips', () => {
  const late = { missed: true, daysLate: 60 }
  const dates = { ...impact, deadlines: [{ ...late, node: node('ms'), of: node('plan'), day: '2025-12-31' }] }
  const { rerender } = render(<ExposedDates impact={dates} isSlip />)
  expect(screen.getByRole('row', { name: /The ms/ }).textContent).toContain('Missed by 60 days')
  rerender(<ExposedDates impact={dates} isSlip={false} />)
  expect(screen.getByRole('row', { name: /The ms/ }).textContent).not.toContain('Missed')
  expect(screen.queryByRole('columnheader', { name: 'After the slip' })).toBeNull()
})

test('dates in a reading are in words', () => {
  expect(readingInWords('If it slips to 2026-03-01, all is late.')).toBe(
    'If it slips to 1 March 2026, all is late.',
  )
})

test.each([
  [{ missed: true, daysLate: 60 }, 'Missed by 60 days'],
  [{ missed: false, daysLate: -60 }, 'Kept'],
  [{ missed: false, daysLate: 5 }, 'Past before the slip'],
  [{ missed: null, daysLate: null }, 'No data: its own date is not known'],
])('a date that is %o after a slip reads “%s”', (late, words) => {
  const deadline: Deadline = { ...late, node: node('ms'), of: node('plan'), day: '2025-12-31' }
  expect(lateInWords(deadline)).toBe(words)
})

test('an affected thing shows by which links, how directly, and what each link rests on', () => {
  history.replaceState(null, '', '/?view=table')
  dispatchEvent(new PopStateEvent('popstate'))
  render(<AffectedThings impact={impact} isSlip={false} />)
  const row = screen.getByRole('row', { name: /The shift/ })
  expect(row.textContent).toContain('In 2 steps')
  const thread = within(row).getByRole('list', { name: 'Thread' })
  expect(thread.textContent).toMatch(/implements The plan Derived.*implements The shift/)
  expect(row.textContent).toContain('The letter, line 1')
})

test('a lost route says from what, through what, and what is left; a list that was cut says so', () => {
  render(<LostRoutes impact={impact} />)
  const row = screen.getByRole('row', { name: /The shift/ })
  expect(row.textContent).toContain('and 20 more, not listed')
  expect(row.textContent).toContain('The risk')
  expect(row.textContent).toContain('Nothing else leads to it')
})

test('ends that the same things lead to stand together', () => {
  const routes = [
    { to: node('one'), from: [node('a')], fromCount: 1 },
    { to: node('two'), from: [node('b')], fromCount: 1 },
    { to: node('three'), from: [node('a')], fromCount: 1 },
  ]
  expect(
    routesByStart(routes).map(({ ends, from }) => [ends.map(({ id }) => id), from.map(({ id }) => id)]),
  ).toEqual([
    [['one', 'three'], ['a']],
    [['two'], ['b']],
  ])
})

test.each([
  ['2026-03-31', '31 March 2026, already past'],
  ['2026-04-01', '1 April 2026'],
  ['2027-03-31', '31 March 2027'],
])('a date that is over is marked as such: %s', (day, words) => {
  expect(dueInWords(day, '2026-04-01')).toBe(words)
})
