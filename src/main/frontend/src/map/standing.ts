import type { ThreadState } from '../generated/operations'
import { allStandings, standings, type Standing } from '../thread/standings'
import type { StateCounts } from './graph'

/** The colour of a line that no thread runs along. */
export const plain = '#5b6b77'

/** How many threads stand in each way, those that there are. */
export function strandsOf(states: StateCounts): { standing: Standing; count: number }[] {
  return allStandings.flatMap((standing) => {
    const count = countOf(states, standings[standing].states)
    return count === 0 ? [] : [{ standing, count }]
  })
}

export function countOf(states: StateCounts, of: ThreadState[]) {
  return states.reduce((sum, { state, count }) => sum + (of.includes(state) ? count : 0), 0)
}

/** The counts of several, added up. */
export function together(all: StateCounts[]): StateCounts {
  const counts = new Map<ThreadState, number>()
  for (const { state, count } of all.flat()) {
    counts.set(state, (counts.get(state) ?? 0) + count)
  }
  return [...counts].map(([state, count]) => ({ state, count }))
}

/** A line is wider the more threads it carries: twice as many are a step, so that a hundred still fit. */
export function widthOf(count: number) {
  return Math.min(9, 1.75 + Math.log2(Math.max(1, count)))
}

export function standingInWords(states: StateCounts) {
  return strandsOf(states)
    .map(({ standing, count }) => `${count} ${standings[standing].words.toLowerCase()}`)
    .join(', ')
}

/** The middles of strands that lie side by side, about the middle of all. */
export function spread(widths: number[]) {
  const total = widths.reduce((sum, width) => sum + width + 1, -1)
  const starts = widths.map((_, index) => widths.slice(0, index).reduce((sum, width) => sum + width + 1, 0))
  return { total, middles: widths.map((width, index) => (starts[index] ?? 0) + width / 2 - total / 2) }
}
