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
  /** What is looked at there; as it is here where left out. */
  sight?: Partial<Sight>
}

/** What of the data the reader looks at; every address of the page says so. */
export interface Sight {
  /** Whether data made up for demonstration is included. */
  demonstration: boolean
  /** A day, a time or a version of the data as of which is shown what held then; empty for the present. */
  asOf: string
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

export function useSight(): Sight {
  return sightIn(usePageLocation().query)
}

export function sightIn(query: URLSearchParams): Sight {
  return { demonstration: query.get('demonstration') === 'true', asOf: query.get('asOf') ?? '' }
}

export function navigate(
  address: string,
  { stay = false, replace = false, sight = {} }: NavigateOptions = {},
) {
  const state: EntryState = stay ? readState() : { cameFrom: location.pathname + location.search }
  history[replace ? 'replaceState' : 'pushState'](
    state,
    '',
    withSight(address, { ...sightIn(here.get().query), ...sight }),
  )
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

/** The same address, for a sight of the data. */
export function withSight(address: string, { demonstration, asOf }: Sight) {
  const [before = '', fragment] = address.split('#', 2)
  const [path = '', query] = before.split('?', 2)
  const changed = withQuery(
    { path, query: new URLSearchParams(query) },
    { demonstration: demonstration ? 'true' : undefined, asOf: asOf === '' ? undefined : asOf },
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
