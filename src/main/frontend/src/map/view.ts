/** What a reader has made of the map: all of it stands in the address. */
export interface MapView {
  /** Things that were chosen from a group. */
  shown: string[]
  /** Links that the reader added to the map, each as `added.ts` writes it. */
  added: string[]
  /** Groups that are drawn thing by thing. */
  opened: string[]
  /** Things below which everything is folded away. */
  folded: string[]
  hidden: string[]
  pinned: string[]
  /** The thing whose threads alone are kept. */
  only: string | undefined
  /** Whether every thing is drawn, however many there are. */
  isWhole: boolean
  /** The thing whose card is open. */
  at: string | undefined
  /** The thing that is supposed to fail, to land or to be late, and by what period it is late. */
  supposed: string | undefined
  by: string | undefined
  /** The thing from which a link is being drawn. */
  linkFrom: string | undefined
  /** What the legend leaves out, each as a property and a value, such as `kind:Action`. */
  off: string[]
}

export type Property = 'kind' | 'basis' | 'state' | 'relationship' | 'year'

export type Action =
  | { do: 'show'; ids: string[] }
  | { do: 'open'; group: string }
  | { do: 'add' | 'take away'; links: string[] }
  | { do: 'draw all' }
  | { do: 'fold' | 'unfold' | 'hide' | 'unhide' | 'pin' | 'unpin'; id: string }
  | { do: 'only'; id: string | undefined }
  | { do: 'look' | 'link from'; id: string | undefined }
  | { do: 'suppose'; id: string | undefined; by?: string }
  | { do: 'filter'; property: Property; value: string; isOn: boolean }
  | { do: 'restore' }

export const wholeMap: MapView = {
  shown: [],
  added: [],
  opened: [],
  isWhole: false,
  folded: [],
  hidden: [],
  pinned: [],
  only: undefined,
  at: undefined,
  supposed: undefined,
  by: undefined,
  linkFrom: undefined,
  off: [],
}

/** What the map is after something was done to it. */
export function after(view: MapView, action: Action): MapView {
  switch (action.do) {
    case 'show':
      return { ...view, shown: withAll(view.shown, action.ids), hidden: without(view.hidden, action.ids) }
    case 'add':
      return { ...view, added: withAll(view.added, action.links) }
    case 'take away':
      return { ...view, added: without(view.added, action.links) }
    case 'open':
      return { ...view, opened: withAll(view.opened, [action.group]) }
    case 'draw all':
      return { ...view, isWhole: true, folded: [] }
    case 'fold':
      return { ...view, folded: withAll(view.folded, [action.id]) }
    case 'unfold':
      return { ...view, folded: without(view.folded, [action.id]) }
    case 'hide':
      return {
        ...view,
        hidden: withAll(view.hidden, [action.id]),
        pinned: without(view.pinned, [action.id]),
        at: view.at === action.id ? undefined : view.at,
        only: view.only === action.id ? undefined : view.only,
      }
    case 'unhide':
      return { ...view, hidden: without(view.hidden, [action.id]) }
    case 'pin':
      return { ...view, pinned: withAll(view.pinned, [action.id]), hidden: without(view.hidden, [action.id]) }
    case 'unpin':
      return { ...view, pinned: without(view.pinned, [action.id]) }
    case 'only':
      return { ...view, only: action.id }
    case 'look':
      return { ...view, at: action.id }
    case 'link from':
      return { ...view, linkFrom: action.id, at: undefined }
    case 'suppose':
      return { ...view, supposed: action.id, by: action.by }
    case 'filter': {
      const name = `${action.property}:${action.value}`
      return { ...view, off: action.isOn ? without(view.off, [name]) : withAll(view.off, [name]) }
    }
    case 'restore':
      return { ...wholeMap, at: view.at }
  }
}

export interface History {
  past: MapView[]
  now: MapView
}

/** Looking at a thing, or beginning a link from it, changes nothing on the map, so it is not something to undo. */
export function done({ past, now }: History, action: Action): History {
  const next = after(now, action)
  const isSame = isLook(action) || JSON.stringify(next) === JSON.stringify(now)
  return { past: isSame ? past : [...past, now], now: next }
}

export function isLook(action: Action) {
  return action.do === 'look' || action.do === 'link from'
}

export function undone({ past, now }: History): History {
  const before = past.at(-1)
  return before === undefined ? { past, now } : { past: past.slice(0, -1), now: { ...before, at: now.at } }
}

const lists = ['shown', 'added', 'opened', 'folded', 'hidden', 'pinned', 'off'] as const

/** Ids hold no spaces: the parts of a list are parted by one. */
export function viewIn(query: URLSearchParams): MapView {
  const view: MapView = {
    ...wholeMap,
    isWhole: query.get('whole') === 'true',
    only: query.get('only') ?? undefined,
    at: query.get('at') ?? undefined,
    supposed: query.get('supposed') ?? undefined,
    by: query.get('by') ?? undefined,
    linkFrom: query.get('link') ?? undefined,
  }
  for (const name of lists) {
    view[name] = query.get(name)?.split(' ').filter(Boolean) ?? []
  }
  return view
}

/** The changes to an address that make it show this. */
export function inAddress(view: MapView): Record<string, string | undefined> {
  const whole = view.isWhole ? 'true' : undefined
  const changes: Record<string, string | undefined> = {
    whole,
    only: view.only,
    at: view.at,
    supposed: view.supposed,
    by: view.by,
    link: view.linkFrom,
  }
  for (const name of lists) {
    changes[name] = view[name].length === 0 ? undefined : view[name].join(' ')
  }
  return changes
}

function withAll(list: string[], more: string[]) {
  return [...new Set([...list, ...more])].sort()
}

function without(list: string[], these: string[]) {
  return list.filter((each) => !these.includes(each))
}
