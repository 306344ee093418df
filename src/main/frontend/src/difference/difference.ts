import type { PlanDifferenceQuery } from '../generated/operations'
import { asOfInWords, timeInWords } from '../shared/dates'
import { valueInWords } from '../shared/words'

export type Difference = PlanDifferenceQuery['planDifference']
export type PartDifference = Difference['parts'][number]
export type Part = NonNullable<PartDifference['before']>
export type What = PartDifference['what']
type Aspect = PartDifference['changes'][number]['aspect']

/** What is compared with what, as the address says it. */
export interface Compared {
  /** The other edition; the plan itself if undefined. */
  with: string | undefined
  /** As of when each is looked at; as the whole page looks if undefined. */
  since: string | undefined
  until: string | undefined
}

export const happened: Record<What, string> = {
  ADDED: 'Added',
  DROPPED: 'Dropped',
  CHANGED: 'Changed',
  CARRIED_FORWARD: 'Carried forward',
}

const meaning: Record<NonNullable<PartDifference['matchedBy']>, string> = {
  LINK: 'by the link that carries it forward',
  ID: 'by its id',
  TITLE: 'by its title',
}

/** How a part was found in both, in words; empty if it is in one only. */
export function foundBy({ matchedBy }: PartDifference) {
  return matchedBy === null ? '' : meaning[matchedBy]
}

export function comparedIn(query: URLSearchParams): Compared {
  const given = (name: string) => {
    const text = query.get(name)?.trim() ?? ''
    return text === '' ? undefined : text
  }
  return { with: given('with'), since: given('since'), until: given('until') }
}

/** Whether enough is chosen to compare: another edition, or another time. */
export function isComparable({ with: other, since, until }: Compared) {
  return (other ?? since ?? until) !== undefined
}

/** Why a choice cannot be compared; undefined if it can. */
export function problemWith(chosen: Compared, typed: string): string | undefined {
  if (chosen.with === undefined && typed !== '') {
    return 'Choose one of the suggestions, or leave the box empty to compare this plan with itself'
  }
  if (!isComparable(chosen)) {
    return 'Choose another edition, or a day to look back to'
  }
  const { since, until } = chosen
  return chosen.with === undefined && since !== undefined && since === until
    ? 'The same plan on the same day does not differ: choose another day'
    : undefined
}

/** When a side is looked at, in words, such as "as of 31 March 2026". */
export function whenInWords(at: string | undefined, asOf: string) {
  const then = at ?? asOf
  return then === '' ? 'now' : `as of ${asOfInWords(then)}`
}

/** How many parts have come to each end, and of all. */
export function countsOf({ added, dropped, changed, carriedForward }: Difference): Record<What, number> {
  return { ADDED: added, DROPPED: dropped, CHANGED: changed, CARRIED_FORWARD: carriedForward }
}

/** What the address chooses of it; all if undefined. */
export function whatIn(query: URLSearchParams): What | undefined {
  const given = query.get('what')
  return given !== null && Object.hasOwn(happened, given) ? (given as What) : undefined
}

export interface Said {
  name: string
  value: string | null
}

/** What is said of a part beside its name; of one that changed only what differs. */
export function saidOf(difference: PartDifference, side: 'before' | 'after'): Said[] {
  const part = difference[side]
  if (part === null) {
    return []
  }
  if (difference.what === 'CHANGED') {
    return difference.changes.map((change) => ({
      name: valueInWords(change.aspect),
      value: aspectInWords(change.aspect, change[side]),
    }))
  }
  return [
    { name: 'Owner', value: part.owners.join('; ') },
    { name: 'Target', value: part.targets.join('; ') },
    { name: 'Date', value: aspectInWords('DATE', part.date) },
    { name: 'Status', value: aspectInWords('STATUS', part.status) },
  ].filter(({ value }) => value !== null && value !== '')
}

/** In which respects a part differs, such as "title, owner". */
export function respectsOf({ changes }: PartDifference) {
  return changes.map(({ aspect }) => aspect.toLowerCase()).join(', ')
}

function aspectInWords(aspect: Aspect, value: string | null) {
  if (value === null) {
    return null
  }
  if (aspect === 'DATE') {
    return timeInWords(value)
  }
  return aspect === 'STATUS' && /^[A-Z_]+$/.test(value) ? valueInWords(value) : value
}

export const pageSize = 100

/** A page of rows by its number, from 1; a number that is none is the nearest that is. */
export function pageOf<Row>(rows: readonly Row[], given: string | null) {
  const pages = Math.max(1, Math.ceil(rows.length / pageSize))
  const page = Math.min(Math.max(1, Math.trunc(Number(given ?? 1)) || 1), pages)
  return { page, pages, rows: rows.slice((page - 1) * pageSize, page * pageSize) }
}
