import { Fragment } from 'react'
import type { SearchQuery } from '../generated/operations'
import { useAnnouncement } from '../shared/announcements'
import { BasisWarning } from '../shared/BasisTag'
import { Completeness } from '../shared/Completeness'
import { Fold } from '../shared/Fold'
import { Link } from '../shared/Link'
import { addressOf } from '../shared/navigation'
import { asSentence, inWords, plural } from '../shared/words'
import { MarkedText, type TextMatch } from './MarkedText'
import { weaknessOf } from './weakness'

interface SearchResultsProps {
  text: string
  isNarrowed: boolean
  found: SearchQuery['search']
}

/** More than these are folded below what was plainly meant. */
const mostWeakInTheOpen = 5

export function SearchResults({ text, isNarrowed, found: { hits, completeness } }: SearchResultsProps) {
  const count = plural(hits.length, 'result')
  useAnnouncement(`${count} for ${text}`)
  if (hits.length === 0) {
    return <NothingFound text={text} isNarrowed={isNarrowed} />
  }
  const strong = hits.filter((hit) => weaknessOf(hit).length === 0)
  const [open, folded] =
    strong.length === 0 || hits.length - strong.length <= mostWeakInTheOpen
      ? [hits, []]
      : [strong, hits.filter((hit) => !strong.includes(hit))]
  return (
    <>
      <h2 className="nhsuk-heading-m">{count}</h2>
      <Hits hits={open} />
      {folded.length === 0 ? null : (
        <Fold
          className="gt-results__fold"
          summary={
            <span className="nhsuk-details__summary-text">
              {plural(folded.length, 'weaker match', 'weaker matches')}
            </span>
          }
        >
          <Hits hits={folded} />
        </Fold>
      )}
      <Completeness completeness={completeness} what="matches" />
    </>
  )
}

function Hits({ hits }: { hits: SearchQuery['search']['hits'] }) {
  return (
    <ol className="nhsuk-list gt-results">
      {hits.map((hit) => (
        <Hit key={hit.node.id} {...hit} />
      ))}
    </ol>
  )
}

function Hit(hit: SearchQuery['search']['hits'][number]) {
  const { node, matches } = hit
  const weakness = weaknessOf(hit)
  const inName = matches.find(({ property }) => property === 'name')
  const inDescription = matches.find(({ property }) => property === 'description')
  const inOtherNames = matches.filter(
    ({ property }) => property === 'abbreviation' || property === 'altNames',
  )
  return (
    <li className={weakness.length > 0 ? 'gt-results__item gt-results__item--weak' : 'gt-results__item'}>
      <Link href={addressOf(node.id)} className="gt-results__link">
        {inName ? <MarkedText match={inName} /> : node.name}
      </Link>{' '}
      <BasisWarning basis={node.basis} />
      <p className="gt-quiet">
        {inWords(node.kind)}
        {node.status ? `, ${node.status}` : ''}
      </p>
      {weakness.length > 0 ? (
        <p className="gt-results__weak">
          <strong>Weak match:</strong> {weakness.join('; ')}.
        </p>
      ) : null}
      {inOtherNames.length > 0 ? (
        <p className="gt-measure">
          Also known as{' '}
          {inOtherNames.map((match, index) => (
            <Fragment key={index}>
              {index > 0 ? ', ' : null}
              <MarkedText match={match} />
            </Fragment>
          ))}
        </p>
      ) : null}
      {inDescription ? (
        <p className="gt-measure">
          <MarkedText match={asMarkedSentence(inDescription)} />
        </p>
      ) : node.description ? (
        <p className="gt-measure">{asSentence(node.description)}</p>
      ) : null}
    </li>
  )
}

/** As `asSentence` does, where the text is not cut. */
function asMarkedSentence(match: TextMatch): TextMatch {
  const text = match.parts.map((part) => part.text).join('')
  const sentence = asSentence(text)
  const [first, ...others] = match.parts
  if (match.cutBefore || match.cutAfter || first === undefined) {
    return match
  }
  const capitalised = { ...first, text: sentence.charAt(0) + first.text.slice(1) }
  const end = sentence.slice(text.length)
  return { ...match, parts: [capitalised, ...others, ...(end === '' ? [] : [{ text: end, match: null }])] }
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
