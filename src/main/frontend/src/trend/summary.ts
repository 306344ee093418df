import type { DatePrecision } from '../generated/operations'
import { timeInWords } from '../shared/dates'
import { asSentence, formatDifference, formatNumber, plural, rounded, withUnit } from '../shared/words'
import { missingIn, valuesOn, type LinePoint, type Series } from './series'
import type { DrawnTarget } from './targets'

const lengths: Partial<Record<DatePrecision, { value: string; period: string }>> = {
  MONTH: { value: 'monthly value', period: 'month' },
  QUARTER: { value: 'quarterly value', period: 'quarter' },
  FINANCIAL_YEAR: { value: 'yearly value', period: 'year' },
  YEAR: { value: 'yearly value', period: 'year' },
}

/** NHS England's own charts draw no limits with fewer points. */
const fewestForTrend = 13
const mostNamed = 6

/** What the chart shows, in sentences; nothing that it does not show. */
export function summaryOf(
  series: Series,
  name: string,
  targets: DrawnTarget[],
  /** How the service judges the series. */
  reading?: string,
): string[] {
  const points = valuesOn(series)
  const first = points[0]
  const last = points.at(-1)
  const words = series.precision && lengths[series.precision]
  if (!first || !last || !words) {
    return [`${name}: no series of numbers to draw.`, ...asides(series)]
  }
  const range =
    first === last ? timeInWords(first.period) : `${timeInWords(first.period)} to ${timeInWords(last.period)}`
  return [
    `${name}: ${plural(points.length, words.value)}, ${range}.`,
    `The latest is ${valueAt(last, series)}.`,
    ...extremes(points, series),
    ...yearBefore(points, last, series),
    ...targets
      .filter(({ due }) => due >= last.day)
      .slice(0, 1)
      .map((target) => ahead(target, last, series)),
    ...gaps(series, words.period),
    ...asides(series),
    reading ?? caution(points.length),
  ]
}

function extremes(points: (LinePoint & { value: number })[], series: Series) {
  const ordered = points.toSorted((one, other) => one.value - other.value)
  const lowest = ordered[0]
  const highest = ordered.at(-1)
  return lowest && highest && lowest.value !== highest.value
    ? [`The highest was ${valueAt(highest, series)}; the lowest ${valueAt(lowest, series)}.`]
    : []
}

function yearBefore(
  points: (LinePoint & { value: number })[],
  last: LinePoint & { value: number },
  series: Series,
) {
  if (series.precision !== 'MONTH' && series.precision !== 'QUARTER') {
    return []
  }
  const then = points.find(
    ({ day }) =>
      day.getUTCFullYear() === last.day.getUTCFullYear() - 1 && day.getUTCMonth() === last.day.getUTCMonth(),
  )
  return then
    ? [
        `A year before it was ${withUnit(formatNumber(then.value), series.unit)}: a difference of ${difference(last.value - then.value, series.unit)}.`,
      ]
    : []
}

function ahead({ target, value }: DrawnTarget, last: LinePoint & { value: number }, { unit }: Series) {
  const by = target.by ? ` by ${timeInWords(target.by.text)}` : ''
  const gap =
    last.value === value
      ? 'the latest value is just that'
      : `the latest value is ${difference(Math.abs(last.value - value), unit).replace('+', '')} ${last.value < value ? 'below' : 'above'} it`
  return `The next target after it is ${withUnit(formatNumber(value), unit)}${by}; ${gap}.`
}

function gaps(series: Series, period: string) {
  const missing = missingIn(series)
  const sentences = []
  if (missing.length > 0) {
    const named = missing.slice(0, mostNamed).map(timeInWords).join(', ')
    const more = missing.length > mostNamed ? ` and ${missing.length - mostNamed} more` : ''
    sentences.push(
      `No data for ${plural(missing.length, period)} in between: ${named}${more}. The line is interrupted there.`,
    )
  }
  if (series.disputed.length > 0) {
    sentences.push(
      `Sources give different values for ${series.disputed.map(timeInWords).join(', ')}: these are in the table, and the line is interrupted there.`,
    )
  }
  return sentences
}

function asides({ beside, inWords, inOtherUnits }: Series) {
  return [
    beside.length > 0
      ? `${plural(beside.length, 'value')} for other stretches of time, such as a year so far, ${beside.length === 1 ? 'stands' : 'stand'} beside the line.`
      : '',
    inWords.length > 0
      ? `${plural(inWords.length, 'source')} ${inWords.length === 1 ? 'speaks' : 'speak'} in words only: see the table.`
      : '',
    inOtherUnits.length > 0
      ? `${plural(inOtherUnits.length, 'value')} in another unit ${inOtherUnits.length === 1 ? 'is' : 'are'} in the table only.`
      : '',
  ].filter((sentence) => sentence !== '')
}

function caution(points: number) {
  if (points < 3) {
    return points === 1 ? 'One value is no trend.' : 'Two values are no trend.'
  }
  return points < fewestForTrend
    ? `${points} values are too few to tell a trend from chance.`
    : 'These are the values as published: the chart does not say which changes are more than chance.'
}

function valueAt({ value, period }: LinePoint & { value: number }, { unit }: Series) {
  return `${withUnit(formatNumber(value), unit)} in ${timeInWords(period)}`
}

function difference(value: number, unit: string | null) {
  return withUnit(formatDifference(rounded(value)), unit?.startsWith('%') ? 'percentage points' : unit)
}

/** All of it in one sentence for those who do not see the drawing. */
export function labelOf(sentences: string[]) {
  return sentences.map(asSentence).join(' ')
}
