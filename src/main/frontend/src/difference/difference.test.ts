import { expect, test } from 'vitest'
import {
  comparedIn,
  isComparable,
  pageOf,
  problemWith,
  respectsOf,
  saidOf,
  whatIn,
  whenInWords,
  type PartDifference,
} from './difference'
import { differenceTable } from './differenceTable'

const part = {
  id: 'act-a',
  kind: 'Action',
  name: 'Open a clinic',
  owners: ['Head of Planning', 'Medical Director'],
  targets: [],
  date: '2026-03',
  status: 'IN_DELIVERY',
}

const changed: PartDifference = {
  what: 'CHANGED',
  matchedBy: 'ID',
  before: part,
  after: { ...part, date: null, owners: [] },
  changes: [
    { aspect: 'OWNER', before: 'Head of Planning; Medical Director', after: null },
    { aspect: 'DATE', before: '2026-03', after: null },
  ],
}
const dropped: PartDifference = {
  what: 'DROPPED',
  matchedBy: null,
  before: part,
  after: null,
  changes: [],
}

test('the address says what is compared; what it leaves empty is not asked for', () => {
  expect(comparedIn(new URLSearchParams('with=plan-b&since=&until=%20'))).toEqual({
    with: 'plan-b',
    since: undefined,
    until: undefined,
  })
})

test('another edition or another time makes a comparison', () => {
  const nothing = { with: undefined, since: undefined, until: undefined }
  expect(isComparable(nothing)).toBe(false)
  expect(isComparable({ ...nothing, with: 'plan-b' })).toBe(true)
  expect(isComparable({ ...nothing, until: '7' })).toBe(true)
})

test.each([
  [{ with: undefined, since: undefined, until: undefined }, '', /^Choose another edition, or a day/],
  [{ with: undefined, since: undefined, until: undefined }, 'plan', /^Choose one of the suggestions/],
  [{ with: undefined, since: '2026-03-01', until: '2026-03-01' }, '', /does not differ/],
])('what cannot be compared is said: %j %s', (chosen, typed, problem) => {
  expect(problemWith(chosen, typed)).toMatch(problem)
})

test('two editions on one day, or one plan on two, can be compared', () => {
  expect(problemWith({ with: 'plan-b', since: '2026-03-01', until: '2026-03-01' }, 'B')).toBeUndefined()
  expect(problemWith({ with: undefined, since: '2026-03-01', until: undefined }, '')).toBeUndefined()
})

test('a side without a time of its own is of when the page is', () => {
  expect(whenInWords(undefined, '')).toBe('now')
  expect(whenInWords(undefined, '2026-03-31')).toBe('as of 31 March 2026')
  expect(whenInWords('7', '2026-03-31')).toBe('as of version 7 of the data')
})

test('of a part that changed only what differs is said, in words, on either side', () => {
  expect(saidOf(changed, 'before')).toEqual([
    { name: 'Owner', value: 'Head of Planning; Medical Director' },
    { name: 'Date', value: 'March 2026' },
  ])
  expect(saidOf(changed, 'after')).toEqual([
    { name: 'Owner', value: null },
    { name: 'Date', value: null },
  ])
  expect(respectsOf(changed)).toBe('owner, date')
})

test('of any other part all that is known is said, and nothing of a side that does not hold it', () => {
  expect(saidOf(dropped, 'before')).toEqual([
    { name: 'Owner', value: 'Head of Planning; Medical Director' },
    { name: 'Date', value: 'March 2026' },
    { name: 'Status', value: 'In delivery' },
  ])
  expect(saidOf(dropped, 'after')).toEqual([])
})

test('a part that became of nothing known is not chosen by the address', () => {
  expect(whatIn(new URLSearchParams('what=DROPPED'))).toBe('DROPPED')
  expect(whatIn(new URLSearchParams('what=toString'))).toBeUndefined()
})

test.each([
  [null, 1, 100],
  ['3', 3, 5],
  ['99', 3, 5],
  ['-1', 1, 100],
  ['x', 1, 100],
])('page %s of 205 parts is the one nearest to it', (given, page, count) => {
  const found = pageOf(Array.from({ length: 205 }), given)
  expect(found).toMatchObject({ page, pages: 3 })
  expect(found.rows).toHaveLength(count)
})

test('a file holds both sides of every part under headings that say of when they are', () => {
  const heads = { before: 'before, as of 31 March 2026', after: 'after, now' }
  const { columns } = differenceTable([dropped], { complete: true, reason: null }, heads)
  const row = Object.fromEntries(columns.map(({ name, cell }) => [name, cell(dropped)]))
  expect(row).toMatchObject({
    'What became of it': 'Dropped',
    'Found in both': null,
    Kind: 'Action',
    'ID: before, as of 31 March 2026': 'act-a',
    'Title: before, as of 31 March 2026': 'Open a clinic',
    'Title: after, now': null,
  })
})
