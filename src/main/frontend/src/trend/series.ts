import type { DatePrecision, MeasuredForQuery, TrendQuery } from '../generated/operations'
import { monthsIn, periodAt } from './periods'

type Measured = NonNullable<MeasuredForQuery['measure']>
export type Target = Measured['targets']['nodes'][number]
export type Observation = NonNullable<TrendQuery['measure']>['observations']['nodes'][number]

/** A value on the line, or null for a period of the series that has none. */
export interface LinePoint {
  day: Date
  /** The period, as the API writes it. */
  period: string
  value: number | null
  plan: number | null
}

/** A number for another stretch of time than those of the series, such as a year so far. */
export interface Beside {
  from: Date
  until: Date
  observation: Observation
  value: number
}

/** The values of a measure for one organisation, told apart by how they can be drawn. */
export interface Series {
  /** All of them, in the order of time; those without a period come last. */
  observations: Observation[]
  unit: string | null
  /** How long each period of the series is; undefined if no value can be drawn in a line. */
  precision: DatePrecision | undefined
  /** The series: a point for each of its periods from the first to the last, those without a value too. */
  line: LinePoint[]
  /** What the line leaves out, since it is for another stretch of time. */
  beside: Beside[]
  /** What a source says in words only. */
  inWords: Observation[]
  /** Numbers in another unit than most: they are in the table and not drawn. */
  inOtherUnits: Observation[]
  /** Periods for which sources give different values: the line is interrupted there. */
  disputed: string[]
}

/** Puts the values of one organisation in order, and tells apart what one line may join. */
export function seriesOf(found: Observation[], measureUnit: string | null): Series {
  const observations = found.toSorted(byTime)
  const unit =
    commonest(observations.filter(isNumber).map((each) => unitOf(each, measureUnit))) ?? measureUnit
  const numbers = observations.filter((each) => isNumber(each) && unitOf(each, measureUnit) === unit)
  const regular = numbers.filter((each) => stepOf(each) !== undefined)
  const precision = commonest(regular.flatMap(({ period }) => (period ? [period.precision] : [])))
  const onLine = regular.filter(({ period }) => period?.precision === precision)
  const { line, disputed } = lineOf(onLine)
  return {
    observations,
    unit,
    precision,
    line,
    disputed,
    beside: numbers.filter((each) => !onLine.includes(each)).flatMap(besideOf),
    inWords: observations.filter((each) => !isNumber(each)),
    inOtherUnits: observations.filter((each) => isNumber(each) && unitOf(each, measureUnit) !== unit),
  }
}

/** The periods of the series that have no value, from its first to its last. */
export function missingIn({ line, disputed }: Series): string[] {
  return line
    .filter(({ value, period }) => value === null && !disputed.includes(period))
    .map((each) => each.period)
}

export function valuesOn({ line }: Series): (LinePoint & { value: number })[] {
  return line.filter((point): point is LinePoint & { value: number } => point.value !== null)
}

function lineOf(observations: Observation[]) {
  const byStep = new Map<number, Observation[]>()
  for (const observation of observations) {
    const step = stepOf(observation)
    if (step !== undefined) {
      byStep.set(step, [...(byStep.get(step) ?? []), observation])
    }
  }
  const steps = [...byStep.keys()]
  const line: LinePoint[] = []
  const disputed: string[] = []
  for (let step = Math.min(...steps); step <= Math.max(...steps); step++) {
    const [first, ...others] = byStep.get(step) ?? []
    if (first === undefined) {
      const { day, name } = periodAt(step, observations[0]?.period?.precision)
      line.push({ day, period: name, value: null, plan: null })
      continue
    }
    const isDisputed = others.some(({ value }) => value !== first.value)
    if (isDisputed && first.period) {
      disputed.push(first.period.text)
    }
    line.push({
      day: dayIn(first),
      period: first.period?.text ?? '',
      value: isDisputed ? null : first.value,
      plan: first.plan,
    })
  }
  return { line, disputed }
}

/** Which period of its kind an observation is for, counted; undefined if it belongs to no series. */
function stepOf({ period, yearToDate }: Observation): number | undefined {
  if (!period?.start || yearToDate === true) {
    return undefined
  }
  const month = Number(period.start.slice(0, 4)) * 12 + Number(period.start.slice(5, 7)) - 1
  const length = monthsIn(period.precision)
  return length === undefined ? undefined : Math.floor((month - (length === 12 ? month % 12 : 0)) / length)
}

function besideOf(observation: Observation): Beside[] {
  const { period, value } = observation
  const start = period?.start ?? period?.end
  const end = period?.end ?? period?.start
  return start && end && value !== null ? [{ from: asDay(start), until: asDay(end), observation, value }] : []
}

function dayIn({ period }: Observation) {
  return asDay(period?.start ?? '')
}

export function asDay(day: string) {
  return new Date(`${day}T00:00:00Z`)
}

function isNumber({ value }: Observation) {
  return value !== null
}

function unitOf({ unit }: Observation, measureUnit: string | null) {
  return unit ?? measureUnit
}

function byTime(one: Observation, other: Observation) {
  return (
    compare(
      one.period?.start ?? one.period?.end ?? '9999',
      other.period?.start ?? other.period?.end ?? '9999',
    ) ||
    compare(one.period?.end ?? '9999', other.period?.end ?? '9999') ||
    compare(one.id, other.id)
  )
}

function compare(one: string, other: string) {
  return one < other ? -1 : one > other ? 1 : 0
}

function commonest<T>(values: T[]): T | undefined {
  const counts = new Map<T, number>()
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0]
}
