import type { SearchQuery } from '../generated/operations'

export type TextMatch = SearchQuery['search']['hits'][number]['matches'][number]

interface MarkedTextProps {
  match: TextMatch
}

/** A text with the words marked that a search found in it. */
export function MarkedText({ match: { parts, cutBefore, cutAfter } }: MarkedTextProps) {
  return (
    <>
      {cutBefore ? '… ' : null}
      {parts.map(({ text, match }, index) =>
        match === null ? (
          text
        ) : (
          <mark key={index} className="gt-mark">
            {text}
          </mark>
        ),
      )}
      {cutAfter ? ' …' : null}
    </>
  )
}
