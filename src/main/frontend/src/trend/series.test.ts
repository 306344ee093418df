import { describe, expect, it } from 'vitest'
import type { DatePrecision } from '../generated/operations'
import { missingIn, seriesOf, valuesOn, type Observation, type Target } from './series'
import { summaryOf } from './summary'
import { drawn, targetsFor } from './targets'

let count = 0

function seen(
  text: string,
  [start, end]: [string, string],
  precision: DatePrecision,
  changes: Partial<Observation> = {},
): Observation {
  return {
    id: `obs-${count++}`,
    name: text,
    basis: 'EXTERNAL',
    period: { text, start, end, precision },
    asAt: null,
    yearToDate: null,
    value: 1,
    valueText: null,
    bound: null,
    unit: null,
    plan: null,
    planText: null,
    target: null,
    performance: null,
    qualitative: null,
    coverage: null,
    sources: [],
    ...changes,
  }
}

function month(text: string, value: number | null, changes: Partial<Observation> = {}) {
  return seen(text, [`${text}-01`, `${text}-28`], 'MONTH', { value, ...changes })
}

function target(changes: Partial<Target>): Target {
  return {
    id: 'tgt',
    name: 'A target',
    basis: 'STATED',
    value: 78,
    valueText: null,
    unit: '%',
    comparator: null,
    level: 'NATIONAL',
    by: { text: '2026-03', start: '2026-03-01', end: '2026-03-31', precision: 'MONTH' },
    starts: null,
    ownedBy: { nodes: [] },
    setIn: { nodes: [] },
    ...changes,
  }
}

const last = new Date('2026-02-01')

describe('a series', () => {
  it('is in the order of time, however it came', () => {
    const series = seriesOf([month('2025-12', 3), month('2025-10', 1), month('2025-11', 2)], '%')
    expect(valuesOn(series).map(({ value }) => value)).toEqual([1, 2, 3])
  })

  it('has a gap where a month is missing, over the turn of a year too', () => {
    const series = seriesOf([month('2025-10', 1), month('2026-02', 2)], '%')
    expect(series.line.map(({ value }) => value)).toEqual([1, null, null, null, 2])
    expect(missingIn(series)).toEqual(['2025-11', '2025-12', '2026-01'])
  })

  it('counts financial years and quarters of them', () => {
    const years = seriesOf(
      [
        seen('2019/20', ['2019-04-01', '2020-03-31'], 'FINANCIAL_YEAR'),
        seen('2022/23', ['2022-04-01', '2023-03-31'], 'FINANCIAL_YEAR'),
      ],
      null,
    )
    expect(missingIn(years)).toEqual(['2020/21', '2021/22'])
    const quarters = seriesOf(
      [
        seen('2024/25 Q3', ['2024-10-01', '2024-12-31'], 'QUARTER'),
        seen('2025/26 Q1', ['2025-04-01', '2025-06-30'], 'QUARTER'),
      ],
      null,
    )
    expect(missingIn(quarters)).toEqual(['2024/25 Q4'])
  })

  it('keeps a year so far beside the line, and words in the table', () => {
    const toDate = seen('2025/26', ['2025-04-01', '2026-03-31'], 'FINANCIAL_YEAR', { yearToDate: true })
    const words = month('2026-01', null, { valueText: '20-25' })
    const series = seriesOf([month('2025-11', 1), month('2025-12', 2), toDate, words], '%')
    expect(series.line).toHaveLength(2)
    expect(series.beside.map(({ observation }) => observation)).toEqual([toDate])
    expect(series.inWords).toEqual([words])
    expect(series.observations).toHaveLength(4)
  })

  it('never joins values in different units', () => {
    const patients = month('2026-01', 40, { unit: 'patients' })
    const series = seriesOf([month('2025-11', 1), month('2025-12', 2), patients], '% of list')
    expect(series.unit).toBe('% of list')
    expect(series.inOtherUnits).toEqual([patients])
    expect(series.line).toHaveLength(2)
  })

  it('is interrupted where sources give different values, and not where they agree', () => {
    const series = seriesOf(
      [
        month('2025-11', 1),
        month('2025-12', 2),
        month('2025-12', 3),
        month('2026-01', 4),
        month('2026-01', 4),
      ],
      '%',
    )
    expect(series.line.map(({ value }) => value)).toEqual([1, null, 4])
    expect(series.disputed).toEqual(['2025-12'])
    expect(missingIn(series)).toEqual([])
  })
})

describe('a summary', () => {
  it('names the latest, the range, the gap and the next target, and claims no trend', () => {
    const series = seriesOf([month('2025-01', 60.6), month('2025-12', 64), month('2026-02', 62.7)], '%')
    const [sentence] = [
      summaryOf(series, 'A trust', drawn(targetsFor([target({})], { of: 'org', unit: '%', last }))).join(' '),
    ]
    expect(sentence).toContain('A trust: 3 monthly values, January 2025 to February 2026.')
    expect(sentence).toContain('The latest is 62.7% in February 2026.')
    expect(sentence).toContain('No data for 11 months in between: February 2025')
    expect(sentence).toContain(
      'The next target after it is 78% by March 2026; the latest value is 15.3 percentage points below it.',
    )
    expect(sentence).toContain('3 values are too few to tell a trend from chance.')
  })

  it('says of two values that they are no trend, and of none that there is nothing to draw', () => {
    const two = summaryOf(seriesOf([month('2026-01', 1), month('2026-02', 2)], '%'), 'A trust', [])
    expect(two).toContain('Two values are no trend.')
    expect(summaryOf(seriesOf([month('2026-01', null)], '%'), 'A trust', [])).toEqual([
      'A trust: no series of numbers to draw.',
      '1 source speaks in words only: see the table.',
    ])
  })
})

describe('a target', () => {
  it.each([
    ['a national one', {}, undefined],
    ['one in words', { value: null, valueText: 'breakeven' }, 'not a number'],
    ['one in another unit', { unit: 'patients' }, 'in another unit'],
    ['one of a plan of somebody else', { level: 'PLAN' as const }, 'set for others'],
    [
      'one that the organisation set',
      { level: 'PLAN' as const, ownedBy: { nodes: [{ id: 'org' }] } },
      undefined,
    ],
    [
      'one in a plan of the organisation',
      {
        level: 'PLAN' as const,
        setIn: { nodes: [{ id: 'plan', name: 'A plan', ownedBy: { nodes: [{ id: 'org' }] } }] },
      },
      undefined,
    ],
    ['one without a date', { by: null }, 'no date'],
    [
      'one for years ahead',
      {
        by: { text: '2028/29', start: '2028-04-01', end: '2029-03-31', precision: 'FINANCIAL_YEAR' as const },
      },
      'later than the chart shows',
    ],
  ])('is drawn or not: %s', (_name, changes, leftOut) => {
    expect(targetsFor([target(changes)], { of: 'org', unit: '%', last })[0]?.leftOut).toBe(leftOut)
  })
})
