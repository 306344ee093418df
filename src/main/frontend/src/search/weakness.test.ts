import { expect, test } from 'vitest'
import type { WordMatch } from '../generated/operations'
import { weaknessOf } from './weakness'

function hit(property: string, match: WordMatch, unmatchedWords: string[] = []) {
  const parts = [
    { text: 'care', match },
    { text: ' plan', match: null },
  ]
  return { matches: [{ property, parts, cutBefore: false, cutAfter: false }], unmatchedWords }
}

test('what is called so is plainly meant', () => {
  expect(weaknessOf(hit('name', 'AS_WRITTEN'))).toEqual([])
  expect(weaknessOf(hit('altNames', 'BEGINNING'))).toEqual([])
})

test('a word that it was not found by is named', () => {
  expect(weaknessOf(hit('name', 'AS_WRITTEN', ['dental', 'access']))).toEqual([
    'not found by “dental”, “access”',
  ])
})

test('a word that is spelt almost so is said to be', () => {
  expect(weaknessOf(hit('name', 'SMALL_MISTAKE'))).toEqual(['found only by a word that is spelt almost so'])
})

test('what is only said of it does not name it', () => {
  expect(weaknessOf(hit('description', 'AS_WRITTEN'))).toEqual([
    'found in what is said of it, not in its name',
  ])
})
