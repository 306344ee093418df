import { Link } from '../shared/Link'
import { placesInWords } from '../shared/locator'
import { addressOf } from '../shared/navigation'
import { NoData } from '../shared/NoData'
import type { PackRow } from './pack'

const mostPlacesInACell = 3

interface PackSourcesProps {
  sources: PackRow['sources']
  /** The numbers of documents in the index of sources, by their ids. */
  numbers: ReadonlyMap<string, number>
}

/** Whether a row is stated in more places than a cell has room for. */
export function hasManyPlaces(sources: PackRow['sources']) {
  return sources.length > mostPlacesInACell
}

/** Where a row is stated: each document by its number in the index, with all the places in it. */
export function PackSources({ sources, numbers }: PackSourcesProps) {
  if (sources.length === 0) {
    return <NoData />
  }
  const documents = sources.filter(
    ({ document }, index) => sources.findIndex((source) => source.document === document) === index,
  )
  return (
    <ul className="nhsuk-list gt-sources">
      {documents.map(({ document, name }) => (
        <li key={document}>
          <Link href={addressOf(document)} title={name}>
            [{numbers.get(document)}]<span className="nhsuk-u-visually-hidden"> {name}</span>
          </Link>{' '}
          {placesInWords(
            sources.filter((source) => source.document === document).flatMap(({ locator }) => locator ?? []),
          )}
        </li>
      ))}
    </ul>
  )
}
