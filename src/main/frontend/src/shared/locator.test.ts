import { expect, it } from 'vitest'
import { locatorInWords } from './locator'

it.each([
  ['L376', 'line 376'],
  ['L5-45', 'lines 5 to 45'],
  ['L374, L376', 'lines 374 and 376'],
  ['L520, L719, L730-733', 'lines 520, 719 and 730 to 733'],
  ['s.14Z59', 'section 14Z59'],
  ['s.14Z52, s.14Z59', 'sections 14Z52 and 14Z59'],
  ['data/raw/Monthly-AE-December-2024.csv', 'data file Monthly-AE-December-2024.csv'],
  ['dashboard/NHS_RTT_Dashboard.xlsx (sheet Data)', 'data file NHS_RTT_Dashboard.xlsx (sheet Data)'],
  ['paragraph 4', 'paragraph 4'],
  ['L376, paragraph 4', 'L376, paragraph 4'],
])('a place in a document is read in words: %s', (locator, words) => {
  expect(locatorInWords(locator)).toBe(words)
})
