import type { OverviewThreadsFragment, ThreadNodeFragment, ThreadState } from '../generated/operations'

export type ShortThread = OverviewThreadsFragment['threads'][number]

export interface StateCount {
  state: ThreadState
  count: number
}

/** Something that threads come to, with the threads that come to it. */
export interface End {
  node: ThreadNodeFragment
  states: StateCount[]
  threads: ShortThread[]
}

/** What is measured first, the worst of it before the rest; then what is not, and what does not get there. */
const order: ThreadState[] = [
  'TARGET_MISSED',
  'MEASURED_OFF_TRACK',
  'MEASURED_NOT_COMPARED',
  'MEASURED_ON_TRACK',
  'MEASURABLE_NO_DATA',
  'NOT_MEASURABLE',
  'HOLDS',
  'NOT_FOLLOWED',
  'BROKEN',
]

export function byState(one: ThreadState, other: ThreadState) {
  return order.indexOf(one) - order.indexOf(other)
}

/** How many threads stand where. */
export function tallyOf(threads: { state: ThreadState }[]): StateCount[] {
  const counts = new Map<ThreadState, number>()
  for (const { state } of threads) {
    counts.set(state, (counts.get(state) ?? 0) + 1)
  }
  return [...counts]
    .map(([state, count]) => ({ state, count }))
    .toSorted((one, other) => byState(one.state, other.state))
}

/** Each thing that threads come to, once; else as the threads came. */
export function endsOf(threads: ShortThread[]): End[] {
  const groups = new Map<string, ShortThread[]>()
  for (const thread of threads) {
    const { id } = endOf(thread)
    groups.set(id, [...(groups.get(id) ?? []), thread])
  }
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group
      return first ? [{ node: endOf(first), states: tallyOf(group), threads: group }] : []
    })
    .toSorted((one, other) => byState(worst(one), worst(other)))
}

export function endOf({ start, hops }: { start: ThreadNodeFragment; hops: { node: ThreadNodeFragment }[] }) {
  return hops.at(-1)?.node ?? start
}

/** What a thread passes between its start and its end. */
export function between({ hops }: ShortThread) {
  return hops.slice(0, -1).map(({ node }) => node)
}

interface Addressed {
  id: string
  start: ThreadNodeFragment
  hops: { node: ThreadNodeFragment }[]
}

/** Where one thread is shown by itself. */
export function addressOfThread(thread: Addressed) {
  const query = new URLSearchParams({ from: thread.start.id, to: endOf(thread).id, id: thread.id })
  return `/thread?${query.toString()}`
}

function worst({ states }: End): ThreadState {
  return states[0]?.state ?? 'BROKEN'
}
