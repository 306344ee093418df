import { expect, test } from 'vitest'
import { dayInWords, exactnessInWords, timeInWords } from './dates'

test.each([
  ['2025-09-04', '4 September 2025'],
  ['2025-09', 'September 2025'],
  ['2025/26 Q4', 'quarter 4 of 2025/26'],
  ['2025/26', '2025/26'],
  ['2025', '2025'],
  ['2025-09-30..2025-10-31', '30 September 2025 to 31 October 2025'],
  ['..2025-03', 'up to March 2025'],
  ['2025-03..', 'from March 2025'],
  ['in the autumn', 'in the autumn'],
])('the time %s reads “%s”', (text, words) => {
  expect(timeInWords(text)).toBe(words)
})

test('how exactly a time is known is said in words', () => {
  expect(exactnessInWords('FINANCIAL_YEAR')).toBe('known to the financial year')
})

test('an instant reads as its day', () => {
  expect(dayInWords('2026-02-28T12:00:00Z')).toBe('28 February 2026')
})
