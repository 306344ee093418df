import { expect, test } from 'vitest'
import { allPages, nextOf } from './pages'

const pages: Record<string, { rows: number[]; next: string | null }> = {
  start: { rows: [1, 2], next: 'b' },
  b: { rows: [3], next: 'c' },
  c: { rows: [], next: null },
}

test('rows are taken from every page, in their order', async () => {
  const asked: (string | null)[] = []
  const rows = await allPages((after) => {
    asked.push(after)
    return Promise.resolve(pages[after ?? 'start'] ?? { rows: [], next: null })
  })
  expect(rows).toEqual([1, 2, 3])
  expect(asked).toEqual([null, 'b', 'c'])
})

test('a page that cannot be had leaves no half of a table', async () => {
  const load = (after: string | null) =>
    after === null ? Promise.resolve({ rows: [1], next: 'b' }) : Promise.reject(new Error('gone'))
  await expect(allPages(load)).rejects.toThrow('gone')
})

test('pages that never end are given up', async () => {
  await expect(allPages(() => Promise.resolve({ rows: [1], next: 'again' }))).rejects.toThrow('did not end')
})

test('the last page has no next one, whatever its cursor', () => {
  expect(nextOf({ hasNextPage: false, endCursor: 'x' })).toBeNull()
  expect(nextOf({ hasNextPage: true, endCursor: 'x' })).toBe('x')
})
