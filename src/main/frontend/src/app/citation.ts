import { asOfInWords, dayInWords } from '../shared/dates'
import { type Sight } from '../shared/navigation'

interface Cited {
  title: string
  address: string
  dataVersion: string | undefined
  sight: Sight
  date: Date
}

/** A reference to a page: what it is called, the state of the data it shows, where it is, and when it was read. */
export function citationOf({ title, address, dataVersion, sight, date }: Cited): string {
  const data = [
    dataVersion === undefined ? undefined : `data version ${dataVersion}`,
    sight.asOf === '' ? undefined : `as it was as of ${asOfInWords(sight.asOf)}, not as it is now`,
    sight.demonstration ? 'with demonstration data, which is made up' : undefined,
  ].filter((part) => part !== undefined)
  const edition = data.length === 0 ? '' : ` (${data.join(', ')})`
  return `Goldenthread. ‘${title}’${edition}. ${address} Read on ${dayInWords(date.toISOString())}.`
}
