import { withQuery, type PageLocation } from './navigation'

const path = '/sign-in'

/** Where one signs in, and finds the way back to here. */
export function signInAddress(here: PageLocation) {
  const from = here.path === path ? undefined : withQuery(here, {})
  return withQuery({ path, query: new URLSearchParams() }, { from })
}
