import type { DatePrecision } from '../generated/operations'

export interface When {
  text: string
  precision: DatePrecision
}

const months = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July',
  'August', 'September', 'October', 'November', 'December',
] // prettier-ignore

const exactness: Record<DatePrecision, string> = {
  DAY: 'to the day',
  MONTH: 'to the month',
  QUARTER: 'to the quarter',
  FINANCIAL_YEAR: 'to the financial year',
  YEAR: 'to the year',
  RANGE: 'as a range',
}

/** A time in words: `2025-09-04` is "4 September 2025", `2025/26 Q4` is "quarter 4 of 2025/26". */
export function timeInWords(text: string): string {
  const [from, to] = text.split('..')
  if (to === undefined) {
    return pointInWords(text)
  }
  if (!from) {
    return `up to ${pointInWords(to)}`
  }
  return to ? `${pointInWords(from)} to ${pointInWords(to)}` : `from ${pointInWords(from)}`
}

/** How exactly a time is known, such as "known to the month". */
export function exactnessInWords(precision: DatePrecision): string {
  return `known ${exactness[precision]}`
}

export function dayInWords(instant: string): string {
  return pointInWords(instant.slice(0, 10))
}

/** A day, a time or the number of a version that the reader looks back to. */
export function asOfInWords(asOf: string): string {
  if (/^\d+$/.test(asOf)) {
    return `version ${asOf} of the data`
  }
  const [day = '', time] = asOf.split('T')
  return time === undefined ? pointInWords(day) : `${pointInWords(day)}, ${time}`
}

function pointInWords(point: string): string {
  const [, year = '', month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(point) ?? []
  const monthName = months[Number(month) - 1]
  if (monthName) {
    return [day && String(Number(day)), monthName, year].filter(Boolean).join(' ')
  }
  const [, financialYear, quarter] = /^(\d{4}\/\d{2}) Q([1-4])$/.exec(point) ?? []
  return financialYear && quarter ? `quarter ${quarter} of ${financialYear}` : point
}
