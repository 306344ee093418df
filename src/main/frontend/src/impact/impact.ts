import type { ImpactQuery, SinglePointsQuery, ThreadNodeFragment } from '../generated/operations'
import { dayInWords } from '../shared/dates'
import { plural } from '../shared/words'

export type ImpactAnswer = ImpactQuery['impact']
export type Affected = ImpactAnswer['affected'][number]
export type Deadline = ImpactAnswer['deadlines'][number]

/** The answer's own sentence, with its dates as they are read. */
export function readingInWords(reading: string) {
  return reading.replace(/\d{4}-\d{2}-\d{2}/g, dayInWords)
}

/** How directly something is affected. */
export function degreeInWords(degree: number) {
  return `In ${plural(degree, 'step')}`
}

/** The last day of a date, and whether that is over: a reader must not take it for one to come. */
export function dueInWords(day: string, today = new Date().toISOString().slice(0, 10)) {
  return day < today ? `${dayInWords(day)}, already past` : dayInWords(day)
}

/** What a slip does to a date. */
export function lateInWords({ missed, daysLate }: Deadline) {
  if (missed === null) {
    return 'No data: its own date is not known'
  }
  if (!missed) {
    return daysLate !== null && daysLate > 0 ? 'Past before the slip' : 'Kept'
  }
  return `Missed${daysLate === null ? '' : ` by ${plural(daysLate, 'day')}`}`
}

type OnlyRoute = SinglePointsQuery['singlePoints']['points'][number]['routes'][number]

/** The ends that a node alone leads to, those together that the same things lead to. */
export function routesByStart(routes: OnlyRoute[]) {
  const groups = new Map<
    string,
    { ends: ThreadNodeFragment[]; from: ThreadNodeFragment[]; fromCount: number }
  >()
  for (const { to, from, fromCount } of routes) {
    const key = [fromCount, ...from.map(({ id }) => id)].join(' ')
    groups.set(key, { ends: [...(groups.get(key)?.ends ?? []), to], from, fromCount })
  }
  return [...groups.values()]
}
