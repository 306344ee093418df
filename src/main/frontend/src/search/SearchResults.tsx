import type { SearchQuery } from '../generated/operations'
import { useAnnouncement } from '../shared/announcements'
import { BasisWarning } from '../shared/BasisTag'
import { Completeness } from '../shared/Completeness'
import { Link } from '../shared/Link'
import { addressOf } from '../shared/navigation'
import { asSentence, inWords, plural } from '../shared/words'

interface SearchResultsProps {
  text: string
  isNarrowed: boolean
  found: SearchQuery['search']
}

export function SearchResults({ text, isNarrowed, found: { hits, completeness } }: SearchResultsProps) {
  const count = plural(hits.length, 'result')
  useAnnouncement(`${count} for ${text}`)
  if (hits.length === 0) {
    return <NothingFound text={text} isNarrowed={isNarrowed} />
  }
  return (
    <>
      <h2 className="nhsuk-heading-m">{count}</h2>
      <ol className="nhsuk-list gt-results">
        {hits.map(({ node }) => (
          <li key={node.id} className="gt-results__item">
            <Link href={addressOf(node.id)} className="gt-results__link">
              {node.name}
            </Link>{' '}
            <BasisWarning basis={node.basis} />
            <p className="gt-quiet">
              {inWords(node.kind)}
              {node.status ? `, ${node.status}` : ''}
            </p>
            {node.description ? <p className="gt-measure">{asSentence(node.description)}</p> : null}
          </li>
        ))}
      </ol>
      <Completeness completeness={completeness} what="matches" />
    </>
  )
}

function NothingFound({ text, isNarrowed }: { text: string; isNarrowed: boolean }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">No data</h2>
      <p>Nothing in the graph matches “{text}”. You could:</p>
      <ul>
        <li>use fewer words, or another name for it</li>
        {isNarrowed ? (
          <li>
            <Link href={`/?${new URLSearchParams({ q: text }).toString()}`}>
              search for it among everything
            </Link>
          </li>
        ) : null}
        <li>
          <Link href="/">start from an example</Link>
        </li>
      </ul>
    </>
  )
}
