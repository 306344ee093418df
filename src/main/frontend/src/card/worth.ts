import { timeInWords } from '../shared/dates'
import { formatNumber, valueInWords, withUnit } from '../shared/words'
import type { LinkedThing } from './kinds'

/** What a linked thing is worth knowing by besides its name: its value and period, its date, its score. */
export function worthOf(thing: LinkedThing): string | null {
  const { value, valueText, unit, rag, likelihood, consequence } = thing
  const number = valueText ?? (typeof value === 'number' ? formatNumber(value) : null)
  const when = thing.period ?? thing.by ?? thing.date ?? thing.due
  const parts = [
    number === null ? null : withUnit(number, unit),
    when ? `${thing.by || thing.due ? 'by ' : ''}${timeInWords(when.text)}` : null,
    rag ? valueInWords(rag) : null,
    typeof likelihood === 'number' && typeof consequence === 'number'
      ? `score ${likelihood * consequence}`
      : null,
  ].filter((part) => part !== null)
  return parts.length > 0 ? parts.join(', ') : null
}
