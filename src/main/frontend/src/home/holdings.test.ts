import { expect, test } from 'vitest'
import { countOf, linkCounts } from './holdings'

test('links are counted by how they are known, each once', () => {
  expect(
    linkCounts([
      { count: 10, derived: 3, demonstration: 2 },
      { count: 5, derived: 0, demonstration: 0 },
    ]),
  ).toEqual({ total: 15, sourced: 10, derived: 3, demonstration: 2 })
})

test('things are counted of the kinds that are asked for', () => {
  const kinds = [
    { name: 'LocalPlan' as const, count: 21, demonstration: 0 },
    { name: 'NationalPlan' as const, count: 4, demonstration: 0 },
    { name: 'Risk' as const, count: 9, demonstration: 0 },
  ]
  expect(countOf(kinds, 'LocalPlan', 'NationalPlan')).toBe(25)
  expect(countOf(kinds, 'Measure')).toBe(0)
})
