import { createStore, useStore } from './store'

/** Where the reader is, as far as this page's own links can take them. */
export interface PageLocation {
  path: string
  query: URLSearchParams
  /** The search they came from, if they came from one. */
  cameFrom: string | undefined
}

export interface NavigateOptions {
  /** The reader stays with the same thing: focus and scroll are left where they are. */
  stay?: boolean
  replace?: boolean
  /** Whether demonstration data is included there; as it is here if left out. */
  demonstration?: boolean
}

interface EntryState {
  cameFrom?: string
}

withoutTrailingSlash()
const here = createStore(readLocation())
let headingAwaitsFocus: 'no' | 'at the top' | 'in place' = 'no'

window.addEventListener('popstate', () => {
  const before = here.get()
  const now = readLocation()
  const isElsewhere = subject(now) !== subject(before)
  here.set(isElsewhere ? now : { ...now, cameFrom: before.cameFrom })
  if (isElsewhere) {
    headingAwaitsFocus = 'in place'
  }
})

export function usePageLocation(): PageLocation {
  return useStore(here)
}

/** Whether the reader asked for demonstration data too; every address of the page says so. */
export function useDemonstration(): boolean {
  return includesDemonstration(usePageLocation().query)
}

export function includesDemonstration(query: URLSearchParams) {
  return query.get('demonstration') === 'true'
}

export function navigate(
  address: string,
  {
    stay = false,
    replace = false,
    demonstration = includesDemonstration(here.get().query),
  }: NavigateOptions = {},
) {
  const state: EntryState = stay ? readState() : { cameFrom: location.pathname + location.search }
  history[replace ? 'replaceState' : 'pushState'](state, '', withDemonstration(address, demonstration))
  if (!stay) {
    headingAwaitsFocus = 'at the top'
    window.scrollTo(0, 0)
  }
  here.set(readLocation())
}

/** The next heading takes focus: what the reader pressed to get there is gone by then. */
export function headingTakesFocus() {
  headingAwaitsFocus = 'in place'
}

/** Moves focus to a new page's heading, once, if the reader came by a link or the back button. */
export function focusHeading(heading: HTMLElement) {
  if (headingAwaitsFocus !== 'no') {
    heading.focus({ preventScroll: headingAwaitsFocus === 'in place' })
    headingAwaitsFocus = 'no'
  }
}

/** Where a node is shown, or one of the pages about it. */
export function addressOf(id: string, view?: string) {
  const address = `/node/${encodeURIComponent(id)}`
  return view === undefined ? address : `${address}/${view}`
}

/** The same address with some of its query changed; an undefined value is left out. */
export function withQuery(
  { path, query }: Pick<PageLocation, 'path' | 'query'>,
  changes: Record<string, string | undefined>,
) {
  const changed = new URLSearchParams(query)
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) {
      changed.delete(name)
    } else {
      changed.set(name, value)
    }
  }
  const text = changed.toString()
  return text === '' ? path : `${path}?${text}`
}

/** The same address, with demonstration data or without it. */
export function withDemonstration(address: string, isIncluded: boolean) {
  const [before = '', fragment] = address.split('#', 2)
  const [path = '', query] = before.split('?', 2)
  const changed = withQuery(
    { path, query: new URLSearchParams(query) },
    { demonstration: isIncluded ? 'true' : undefined },
  )
  return fragment === undefined ? changed : `${changed}#${fragment}`
}

function subject({ path, query }: PageLocation) {
  return `${path}?${query.get('q') ?? ''}&${query.get('kind') ?? ''}`
}

/** A slash at the end of an address means nothing here; without it the address is the one that links give. */
function withoutTrailingSlash() {
  const path = location.pathname.replace(/(?<=.)\/+$/, '')
  if (path !== location.pathname) {
    history.replaceState(history.state, '', path + location.search + location.hash)
  }
}

function readLocation(): PageLocation {
  return {
    path: location.pathname,
    query: new URLSearchParams(location.search),
    cameFrom: readState().cameFrom,
  }
}

function readState(): EntryState {
  return (history.state as EntryState | null) ?? {}
}
