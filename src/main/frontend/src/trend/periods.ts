import type { DatePrecision } from '../generated/operations'

/** How many months a period of a series is long; undefined if such periods make no series. */
export function monthsIn(precision: DatePrecision | undefined) {
  switch (precision) {
    case 'MONTH':
      return 1
    case 'QUARTER':
      return 3
    case 'FINANCIAL_YEAR':
    case 'YEAR':
      return 12
    default:
      return undefined
  }
}

/** A period by how many of its kind came before it: its first day, and its name as the API writes it. */
export function periodAt(step: number, precision: DatePrecision | undefined): { day: Date; name: string } {
  const first = step * (monthsIn(precision) ?? 1)
  const isFinancial = precision === 'FINANCIAL_YEAR'
  const year = Math.floor(first / 12)
  const month = (first % 12) + 1
  const names = {
    MONTH: `${year}-${String(month).padStart(2, '0')}`,
    QUARTER: quarter(year, month),
    FINANCIAL_YEAR: financialYear(year),
    YEAR: String(year),
    DAY: '',
    RANGE: '',
  }
  return {
    day: new Date(Date.UTC(year, month - 1 + (isFinancial ? 3 : 0), 1)),
    name: names[precision ?? 'MONTH'],
  }
}

function quarter(year: number, month: number) {
  return month < 4
    ? `${financialYear(year - 1)} Q4`
    : `${financialYear(year)} Q${Math.floor((month - 1) / 3)}`
}

function financialYear(year: number) {
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`
}
