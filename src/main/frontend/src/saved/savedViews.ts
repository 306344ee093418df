import { createStore } from '../shared/store'

/** A view of the page under a name that the reader gave it. */
export interface SavedView {
  name: string
  /** Path and query: the whole of what is shown. */
  address: string
}

const key = 'goldenthread.views'

/** As long as the service lets a name be. */
export const longestName = 100

/** The views that this browser keeps, in the order in which they were saved. */
export const savedViews = createStore<readonly SavedView[]>(viewsIn(read()))

/** Keeps a view under a name; another of that name gives way to it. False if the browser keeps nothing. */
export function saveView(view: SavedView): boolean {
  return keep([...savedViews.get().filter(({ name }) => name !== view.name), view])
}

/** Gives a view another name, in its place. */
export function renameView(view: SavedView, name: string): boolean {
  return keep(savedViews.get().map((each) => (each === view ? { ...each, name } : each)))
}

export function forgetView(view: SavedView): boolean {
  return keep(savedViews.get().filter((each) => each !== view))
}

/** Reads views from what was kept; what is not a view, or leads elsewhere, is left out. */
export function viewsIn(text: string | null): SavedView[] {
  try {
    const found: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(found) ? found.filter(isView) : []
  } catch {
    return []
  }
}

function isView(found: unknown): found is SavedView {
  const { name, address } = (found ?? {}) as Partial<Record<keyof SavedView, unknown>>
  return typeof name === 'string' && typeof address === 'string' && /^\/(?![/\\])/.test(address)
}

function keep(views: readonly SavedView[]) {
  savedViews.set(views)
  try {
    localStorage.setItem(key, JSON.stringify(views))
    return true
  } catch {
    return false
  }
}

function read() {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
