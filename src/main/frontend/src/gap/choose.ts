import { withQuery, type PageLocation } from '../shared/navigation'
import type { Choice } from './gaps'

/** The address that shows the first page of other gaps of the same scope. */
export function choose(here: PageLocation, { severity, rule }: Choice) {
  return withQuery(here, { severity, rule, after: undefined })
}
