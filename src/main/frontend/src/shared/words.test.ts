import { describe, expect, test } from 'vitest'
import {
  asSentence,
  formatDifference,
  inWords,
  formatNumber,
  plural,
  pluralInWords,
  pluralWithinSentence,
  rounded,
  valueInWords,
  withinSentence,
  withUnit,
} from './words'

describe('a name in words', () => {
  test.each([
    ['LocalPlan', 'Local plan'],
    ['ICSPurpose', 'ICS purpose'],
    ['externalId', 'External ID'],
    ['contributesToResults', 'Contributes to results'],
    ['better', 'Better when'],
  ])('%s reads “%s”', (name, words) => {
    expect(inWords(name)).toBe(words)
  })

  test('keeps its capitals within a sentence only where it must', () => {
    expect(withinSentence('externalId')).toBe('external ID')
    expect(withinSentence('ICSPurpose')).toBe('ICS purpose')
  })
})

test('several of a kind are called by the plural of its words', () => {
  expect(['Measure', 'StatutoryDuty', 'GovernanceBody', 'ICSPurpose'].map(pluralInWords)).toEqual([
    'Measures',
    'Statutory duties',
    'Governance bodies',
    'ICS purposes',
  ])
  expect(['LocalPlan', 'ICSPurpose'].map(pluralWithinSentence)).toEqual(['local plans', 'ICS purposes'])
})

test('an enum value reads as a word', () => {
  expect(valueInWords('NOT_COMPARED')).toBe('Not compared')
})

test('a count agrees with its noun', () => {
  expect([0, 1, 1058].map((count) => plural(count, 'link'))).toEqual(['0 links', '1 link', '1,058 links'])
})

test('a difference carries its sign', () => {
  expect([4.4, -5.6, 0].map(formatDifference)).toEqual(['+4.4', '−5.6', '0'])
})

test('per cent closes up and other units stand apart', () => {
  expect(withUnit('65.1', '%')).toBe('65.1%')
  expect(withUnit('38.4', 'minutes')).toBe('38.4 minutes')
  expect(withUnit('17', null)).toBe('17')
})

test('a remark becomes a sentence', () => {
  expect(asSentence('only the best 50 hits are returned')).toBe('Only the best 50 hits are returned.')
  expect(asSentence('Cut here.')).toBe('Cut here.')
})

test('a small number keeps its digits', () => {
  expect(formatNumber(0.00012345)).toBe('0.0001235')
  expect(formatNumber(12.34567)).toBe('12.3457')
  expect([0.00012345, -0.0451, 12.345678].map(rounded)).toEqual([0.000123, -0.0451, 12.35])
})
