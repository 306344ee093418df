import { dayInWords } from '../shared/dates'

interface Cited {
  title: string
  address: string
  dataVersion: string | undefined
  isDemonstrationIncluded: boolean
  date: Date
}

/** A reference to a page: what it is called, the state of the data it shows, where it is, and when it was read. */
export function citationOf({ title, address, dataVersion, isDemonstrationIncluded, date }: Cited): string {
  const data = [
    dataVersion === undefined ? undefined : `data version ${dataVersion}`,
    isDemonstrationIncluded ? 'with demonstration data, which is made up' : undefined,
  ].filter((part) => part !== undefined)
  const edition = data.length === 0 ? '' : ` (${data.join(', ')})`
  return `Goldenthread. ‘${title}’${edition}. ${address} Read on ${dayInWords(date.toISOString())}.`
}
