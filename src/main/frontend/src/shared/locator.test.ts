import { expect, it } from 'vitest'
import { locatorInWords, placesInWords } from './locator'

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

it.each([
  [['L376'], 'line 376'],
  [['L376', 'L5-9, L12'], 'lines 376, 5 to 9 and 12'],
  [['data/raw/a.csv', 'outputs/b.csv', 'c/c.xlsx'], 'data files a.csv, b.csv and c.xlsx'],
  [['data/raw/a.csv'], 'data file a.csv'],
  [['L376', 'page 4'], 'line 376; page 4'],
  [[], ''],
])('several places in a document name what is of one kind once: %s', (locators, words) => {
  expect(placesInWords(locators)).toBe(words)
})
