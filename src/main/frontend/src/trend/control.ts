import type { ControlChartQuery } from '../generated/operations'
import { asDay, valuesOn, type LinePoint, type Series } from './series'

export type JudgedSeries = ControlChartQuery['measureSeries']['series'][number]
export type Cause = JudgedSeries['points'][number]['cause']

/** A point of the line with how it is to be seen. */
export type JudgedPoint = LinePoint & { value: number; cause: Cause }

/** Limits that hold for a part of the series. */
export interface Limits {
  from: Date
  until: Date
  mean: number
  lower: number
  upper: number
}

export const causeWords: Record<Cause, string> = {
  COMMON_CAUSE: 'Usual variation',
  IMPROVEMENT: 'Special cause for the better',
  CONCERN: 'Special cause for the worse',
  NEITHER: 'Special cause',
}

const ruleWords: Record<NonNullable<JudgedSeries['points'][number]['leading']>['rule'], string> = {
  OUTSIDE_LIMITS: 'outside the limits',
  TREND: 'part of a trend',
  TWO_OF_THREE: 'two of three near a limit',
  SHIFT: 'part of a shift',
}

/** How the value of a period is to be seen, and by which rule; undefined if it was not judged. */
export function judgementOf(period: string, control: Control | undefined): string | undefined {
  const point = control?.judged.points.find((each) => each.period.text === period && each.value !== null)
  if (point === undefined) {
    return undefined
  }
  return point.leading === null
    ? causeWords[point.cause]
    : `${causeWords[point.cause]}: ${ruleWords[point.leading.rule]}`
}

/** What the service judges of a line. */
export interface Control {
  judged: JudgedSeries
  points: JudgedPoint[]
  limits: Limits[]
}

/**
 * The judgement of just the values that a line shows; undefined if there is none, so that no limits stand beside
 * values that they were not worked out from.
 */
export function controlOf(series: Series, all: JudgedSeries[], of: string | undefined): Control | undefined {
  const points = valuesOn(series)
  const judged = all.find(
    (each) =>
      each.reportedFor?.id === of &&
      each.step === series.precision &&
      each.unit === series.unit &&
      !each.yearToDate &&
      holdsJust(points, each),
  )
  if (judged === undefined) {
    return undefined
  }
  const causes = new Map(judged.points.map(({ period, cause }) => [period.text, cause]))
  return {
    judged,
    points: points.map((point) => ({ ...point, cause: causes.get(point.period) ?? 'COMMON_CAUSE' })),
    limits: judged.segments.flatMap(limitsOf),
  }
}

function holdsJust(points: { period: string; value: number }[], judged: JudgedSeries) {
  const values = judged.points.filter(({ value }) => value !== null)
  const known = new Map(values.map(({ period, value }) => [period.text, value]))
  return known.size === points.length && points.every(({ period, value }) => known.get(period) === value)
}

function limitsOf({
  from,
  to,
  mean,
  lowerProcessLimit: lower,
  upperProcessLimit: upper,
}: JudgedSeries['segments'][number]): Limits[] {
  return mean === null || lower === null || upper === null || from.start === null || to.start === null
    ? []
    : [{ from: asDay(from.start), until: asDay(to.start), mean, lower, upper }]
}
