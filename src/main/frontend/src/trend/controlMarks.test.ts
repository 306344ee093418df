import { expect, test } from 'vitest'
import { markScale } from './controlMarks'

test('marks are as large as meant where each value has room, and smaller where many share a narrow screen', () => {
  expect(markScale(1000, 59)).toBe(1)
  expect(markScale(340, 12)).toBe(1)
  expect(markScale(340, 40)).toBeCloseTo(0.85)
  expect(markScale(340, 200)).toBe(0.55)
  expect(markScale(340, 0)).toBe(1)
})
