import type {
  ShownHopFragment,
  ShownThreadFragment,
  ThreadNodeFragment,
  ThreadsQuery,
} from '../generated/operations'

export type ThreadAnswer = Pick<ThreadsQuery['threads'], 'threads' | 'completeness'>
export type Thread = ShownThreadFragment
export type Hop = ShownHopFragment
export type Figure = Thread['measurements'][number]

/** One step of a thread: a link, with the node it leaves and the node it reaches. */
export interface Step {
  number: string
  from: ThreadNodeFragment
  hop: Hop
}

/** The steps of a thread in walking order. The drawing and the table both show exactly these. */
export function stepsOf({ start, hops }: Pick<Thread, 'start' | 'hops'>, threadNumber: number): Step[] {
  return hops.map((hop, index) => ({
    number: `${threadNumber}.${index + 1}`,
    from: hops[index - 1]?.node ?? start,
    hop,
  }))
}

export function endOf(thread: Thread): ThreadNodeFragment {
  return thread.hops.at(-1)?.node ?? thread.start
}

/** The figures of a thread, those of one measure together, in the order they came. */
export function figuresByMeasure(figures: Figure[]): Figure[][] {
  const groups = new Map<string, Figure[]>()
  for (const figure of figures) {
    groups.set(figure.measure.id, [...(groups.get(figure.measure.id) ?? []), figure])
  }
  return [...groups.values()]
}

/** Threads that end in a figure, then those that end in a measure without one; else as they came. */
export function figuresFirst(threads: Thread[]): Thread[] {
  return threads.toSorted((one, other) => rank(one) - rank(other))
}

function rank({ measurements }: Thread) {
  if (measurements.some(({ status }) => status !== 'NO_DATA')) {
    return 0
  }
  return measurements.length > 0 ? 1 : 2
}
