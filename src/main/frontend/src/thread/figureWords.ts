import { timeInWords } from '../shared/dates'
import { formatDifference, formatNumber, withUnit } from '../shared/words'
import type { Figure } from './rows'
import { statusInWords } from './StatusTag'

/** The latest value and its period, or the reading in words where there is no plain value. */
export function latestIn({ observation, measure, reading }: Figure): string {
  if (typeof observation?.value !== 'number') {
    return sentence(reading)
  }
  const value = withUnit(formatNumber(observation.value), measure.unit)
  if (!observation.period) {
    return value
  }
  const toDate = observation.yearToDate ? ' (year to date)' : ''
  return `${value}, ${timeInWords(observation.period.text)}${toDate}`
}

export function planIn({ plan, target, measure }: Figure): string {
  if (plan !== null) {
    return withUnit(formatNumber(plan), measure.unit)
  }
  return target ? 'No plan value' : 'None to compare with'
}

export function differenceIn({ variance, measure }: Figure): string {
  if (variance === null) {
    return 'Not compared'
  }
  const unit = measure.unit?.startsWith('%') ? 'percentage points' : measure.unit
  return withUnit(formatDifference(variance), unit)
}

/** How the figures stand, such as "2 worse than plan, 1 met". */
export function summaryOf(figures: Figure[]): string {
  const counts = new Map<string, number>()
  for (const { status } of figures) {
    const words = statusInWords(status)
    counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  return [...counts].map(([words, count]) => `${count} ${words}`).join(', ')
}

function sentence(text: string) {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
