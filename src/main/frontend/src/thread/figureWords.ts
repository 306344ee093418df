import { timeInWords } from '../shared/dates'
import { asSentence, formatDifference, formatNumber, rounded, withUnit } from '../shared/words'
import type { Figure } from './rows'
import { statusInWords } from './StatusTag'

/** The latest value and its period, or the reading in words where no value was printed. */
export function latestIn(figure: Figure): string {
  return printedIn(figure) ?? asSentence(figure.reading)
}

/** The latest value as it was printed, with its period; null where none was. */
function printedIn({ observation, measure }: Figure): string | null {
  const number = typeof observation?.value === 'number' ? figure(observation.value) : null
  const printed = observation?.valueText ?? number
  if (!observation || printed === null) {
    return null
  }
  const value = withUnit(printed, observation.unit ?? measure.unit)
  if (!observation.period) {
    return value
  }
  const toDate = observation.yearToDate ? ' (year to date)' : ''
  return `${value}, ${timeInWords(observation.period.text)}${toDate}`
}

export function planIn({ plan, target, measure }: Figure): string {
  if (plan !== null) {
    return withUnit(figure(plan), measure.unit)
  }
  return target ? 'No plan value' : 'None to compare with'
}

export function differenceIn({ variance, measure, status }: Figure): string {
  if (variance === null) {
    return status === 'NOT_COMPARED' ? 'Not compared' : 'Not in numbers'
  }
  const unit = measure.unit?.startsWith('%') ? 'percentage points' : measure.unit
  return withUnit(formatDifference(rounded(variance)), unit)
}

/** What the columns of a table of figures say, in one sentence: of whom, the latest value, its plan. */
export function figureInWords(figure: Figure): string {
  const { of, plan, target, reading } = figure
  const printed = printedIn(figure)
  const against = plan === null ? '' : `; ${target ? 'target' : 'plan'} ${planIn(figure)}`
  return asSentence(`${of ? `${of.name}: ` : ''}${printed === null ? reading : `${printed}${against}`}`)
}

/** How the figures stand, such as "2 worse than plan, 1 met". */
export function summaryOf(figures: Figure[]): string {
  const counts = new Map<string, number>()
  for (const figure of figures) {
    const words = statusInWords(figure).toLowerCase()
    counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  return [...counts].map(([words, count]) => `${count} ${words}`).join(', ')
}

function figure(value: number) {
  return formatNumber(rounded(value))
}
