import { withQuery, type Place } from '../shared/navigation'
import type { Choice } from './gaps'

/** The address that shows the first page of other gaps of the same scope. */
export function choose(place: Place, { severity, rule }: Choice) {
  return withQuery(place, { severity, rule, after: undefined })
}
