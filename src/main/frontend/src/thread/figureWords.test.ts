import { expect, test } from 'vitest'
import { differenceIn, figureInWords, latestIn, planIn, summaryOf } from './figureWords'
import { figure } from '../../test/threadFixtures'
import { statusInWords } from './StatusTag'

test('a figure reads as its value, its period, its plan and the difference', () => {
  expect(latestIn(figure())).toBe('65.1%, 2024/25')
  expect(planIn(figure())).toBe('70.7%')
  expect(differenceIn(figure())).toBe('−5.6 percentage points')
})

test('a figure for the year so far says so', () => {
  const { observation } = figure()
  expect(latestIn(figure({ observation: observation && { ...observation, yearToDate: true } }))).toBe(
    '65.1%, 2024/25 (year to date)',
  )
})

test('a figure without a plan says so', () => {
  const alone = figure({ plan: null, variance: null, status: 'NOT_COMPARED' })
  expect(planIn(alone)).toBe('None to compare with')
  expect(differenceIn(alone)).toBe('Not compared')
})

test('a measure that nobody has observed reads as no data', () => {
  expect(latestIn(figure({ observation: null, reading: 'no data', status: 'NO_DATA' }))).toBe('No data.')
})

test('in one sentence a figure says what was printed, though it is no number', () => {
  expect(figureInWords(figure())).toBe('A trust: 65.1%, 2024/25; plan 70.7%.')
  const { observation } = figure()
  const range = observation && { ...observation, value: null, valueText: '20-25', period: null }
  const reading = 'no number was printed; nothing to set it against'
  expect(figureInWords(figure({ observation: range, reading, plan: null }))).toBe('A trust: 20-25%.')
  expect(figureInWords(figure({ observation: null, reading: 'no data', of: null }))).toBe('No data.')
})

test('a value is shown as it was printed, and a computed one to two places', () => {
  const { observation } = figure()
  const minutes = { ...figure().measure, unit: 'minutes' }
  const printed = figure({
    measure: minutes,
    variance: -1.4333,
    observation: observation && { ...observation, value: 28.5667, valueText: '28:34' },
  })
  expect(latestIn(printed)).toBe('28:34 minutes, 2024/25')
  expect(differenceIn(printed)).toBe('−1.43 minutes')
})

test('a figure set against a target says target, not plan', () => {
  const target = { id: 'tgt', name: 'A target', basis: 'STATED' as const }
  expect(statusInWords(figure({ target }))).toBe('Worse than target')
  expect(statusInWords(figure({ target, status: 'MET' }))).toBe('Target met')
  expect(statusInWords(figure({ status: 'MET' }))).toBe('As planned')
})

test('many figures are summed up by status', () => {
  const figures = [figure(), figure(), figure({ status: 'MET' })]
  expect(summaryOf(figures)).toBe('2 worse than plan, 1 as planned')
})
