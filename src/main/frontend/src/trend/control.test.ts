import { describe, expect, test } from 'vitest'
import { controlOf, judgementOf, type JudgedSeries } from './control'
import type { LinePoint, Series } from './series'
import { expectedIn } from './trajectories'

function point(period: string, value: number | null): LinePoint {
  return { day: new Date(`${period}-01T00:00:00Z`), period, value, plan: null }
}

const series: Series = {
  observations: [],
  unit: '%',
  precision: 'MONTH',
  line: [point('2026-01', 60), point('2026-02', null), point('2026-03', 70)],
  beside: [],
  inWords: [],
  inOtherUnits: [],
  disputed: [],
}

const judged: JudgedSeries = {
  reportedFor: { id: 'org' },
  step: 'MONTH',
  unit: '%',
  yearToDate: false,
  points: [
    { period: { text: '2026-01' }, value: 60, cause: 'COMMON_CAUSE', leading: null },
    { period: { text: '2026-02' }, value: null, cause: 'COMMON_CAUSE', leading: null },
    {
      period: { text: '2026-03' },
      value: 70,
      cause: 'IMPROVEMENT',
      leading: { rule: 'SHIFT', side: 'HIGH' },
    },
  ],
  profile: { name: 'NHS England', version: '5.0' },
  segments: [
    {
      from: { start: '2026-01-01' },
      to: { start: '2026-03-01' },
      mean: 65,
      lowerProcessLimit: 50,
      upperProcessLimit: 80,
    },
  ],
  variation: 'IMPROVEMENT_HIGH',
  assurances: [],
  reading: 'Two values.',
}

describe('the judgement of a line', () => {
  test('is that of just its values, and leaves gaps as gaps', () => {
    const control = controlOf(series, [judged], 'org')
    expect(control?.points.map(({ period, cause }) => [period, cause])).toEqual([
      ['2026-01', 'COMMON_CAUSE'],
      ['2026-03', 'IMPROVEMENT'],
    ])
    expect(control?.limits).toMatchObject([{ mean: 65, lower: 50, upper: 80 }])
    expect(judgementOf('2026-03', control)).toBe('Special cause for the better: part of a shift')
    expect(judgementOf('2026-02', control)).toBeUndefined()
  })

  test.each<[string, Partial<JudgedSeries>]>([
    ['another body', { reportedFor: { id: 'other' } }],
    ['another unit', { unit: 'people' }],
    ['quarters', { step: 'QUARTER' }],
    ['a year so far', { yearToDate: true }],
    [
      'other values',
      { points: judged.points.map((each) => ({ ...each, value: each.value && each.value + 1 })) },
    ],
    ['fewer values', { points: judged.points.slice(0, 1) }],
  ])('is never that of %s', (_, changes) => {
    expect(controlOf(series, [{ ...judged, ...changes }], 'org')).toBeUndefined()
  })

  test('has no limits where there are too few values for any', () => {
    const [segment] = judged.segments
    const without = { ...judged, segments: segment ? [{ ...segment, upperProcessLimit: null }] : [] }
    expect(controlOf(series, [without], 'org')?.limits).toEqual([])
  })
})

describe('a trajectory', () => {
  const trajectory = {
    id: 'traj',
    name: 'A trajectory',
    points: ['2026-01 61.5', '2026-02 62', 'spring 70'],
    setIn: { nodes: [{ id: 'plan', ownedBy: { nodes: [{ id: 'org' }] } }] },
  }

  test('is drawn where its own body is shown, as far as its points are months', () => {
    expect(expectedIn(trajectory, series, 'org').map(({ value }) => value)).toEqual([61.5, 62])
  })

  test('is never drawn beside the values of others', () => {
    expect(expectedIn(trajectory, series, 'other')).toEqual([])
    expect(expectedIn({ ...trajectory, setIn: { nodes: [] } }, series, 'org')).toEqual([])
  })
})
