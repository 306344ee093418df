import { Link } from './Link'
import { locatorInWords } from './locator'
import { addressOf } from './navigation'

export interface SourceCitation {
  locator: string | null
  document: { id: string; name: string; url: string | null; attribution: string | null } | null
}

export function SourceList({ sources }: { sources: SourceCitation[] }) {
  return (
    <ul className="nhsuk-list gt-sources">
      {sources.map((source, index) => (
        <li key={index}>
          <Source source={source} />
        </li>
      ))}
    </ul>
  )
}

export function Source({ source: { document, locator } }: { source: SourceCitation }) {
  const place = locator ? `, ${locatorInWords(locator)}` : ''
  if (!document) {
    return <>Document not in the graph{place}</>
  }
  return (
    <>
      <Link href={addressOf(document.id)}>{document.name}</Link>
      {place}
      {document.url ? (
        <>
          {' '}
          (
          <a href={document.url} rel="noreferrer">
            read it<span className="nhsuk-u-visually-hidden"> on its own site: {document.name}</span>
          </a>
          )
        </>
      ) : null}
      {document.attribution ? <span className="gt-quiet gt-remark">{document.attribution}</span> : null}
    </>
  )
}
