import type {
  NodeKind,
  OverviewThreadsFragment,
  ThreadNodeFragment,
  ThreadState,
} from '../generated/operations'
import { asSentence } from '../shared/words'

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
  return grouped(threads, (thread) => [endOf(thread)])
}

/** Each thing of a kind that threads pass or come to, once, with the threads that do. */
export function reachedOf(threads: ShortThread[], kind: NodeKind): End[] {
  return grouped(threads, ({ hops }) => hops.map(({ node }) => node).filter((node) => node.kind === kind))
}

function grouped(threads: ShortThread[], nodesOf: (thread: ShortThread) => ThreadNodeFragment[]): End[] {
  const groups = new Map<string, { node: ThreadNodeFragment; threads: ShortThread[] }>()
  for (const thread of threads) {
    for (const node of nodesOf(thread)) {
      const group = groups.get(node.id)
      if (group) {
        group.threads.push(thread)
      } else {
        groups.set(node.id, { node, threads: [thread] })
      }
    }
  }
  return [...groups.values()]
    .map((group) => ({ ...group, states: tallyOf(group.threads) }))
    .toSorted((one, other) => byState(worst(one), worst(other)))
}

export function endOf({ start, hops }: { start: ThreadNodeFragment; hops: { node: ThreadNodeFragment }[] }) {
  return hops.at(-1)?.node ?? start
}

/** What a thread passes between its start and its end. */
export function between({ hops }: ShortThread) {
  return hops.slice(0, -1).map(({ node }) => node)
}

/** Why a measured thread stands where it does, without the name of its end: the figure. Null of any other. */
export function figureOf(thread: ShortThread): string | null {
  if (!/^(MEASURED|TARGET)/.test(thread.state)) {
    return null
  }
  const { name } = endOf(thread)
  const figure = thread.stateReason.startsWith(name)
    ? thread.stateReason.slice(name.length).replace(/^[,:] /, '')
    : thread.stateReason
  return asSentence(figure)
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
