import { Tag } from 'nhsuk-react-components'
import type { Basis } from '../generated/operations'

const tags: Record<Basis, { text: string; colour: 'blue' | 'yellow' | 'aqua-green' | 'purple' }> = {
  STATED: { text: 'Stated', colour: 'blue' },
  DERIVED: { text: 'Derived', colour: 'yellow' },
  EXTERNAL: { text: 'External source', colour: 'aqua-green' },
  DEMONSTRATION: { text: 'Demonstration', colour: 'purple' },
}

const meanings: Record<Basis, string> = {
  STATED: 'One of the source documents says so.',
  DERIVED: 'Inferred from what sources say; a person has yet to confirm it.',
  EXTERNAL: 'A public source beyond the source documents says so.',
  DEMONSTRATION: 'Made up to show what this service does. Not a fact.',
}

export function BasisTag({ basis }: { basis: Basis }) {
  const { text, colour } = tags[basis]
  return (
    <Tag modifier={colour} className="gt-tag">
      {text}
    </Tag>
  )
}

/** The tag only where the reader must know: what is inferred or made up. */
export function BasisWarning({ basis }: { basis: Basis }) {
  return isWarnedOf(basis) ? <BasisTag basis={basis} /> : null
}

/** How a link is known, in words: tagged where the reader must know, and else plain. */
export function BasisWords({ basis }: { basis: Basis }) {
  return isWarnedOf(basis) ? (
    <BasisTag basis={basis} />
  ) : (
    <span className="gt-quiet">({tags[basis].text.toLowerCase()})</span>
  )
}

/** How something is known, as a cell of a file says it: what is made up says so there too. */
export function basisInWords(basis: Basis) {
  return basis === 'DEMONSTRATION' ? 'Demonstration: made up, not a fact' : tags[basis].text
}

export function meaningOf(basis: Basis) {
  return meanings[basis]
}

function isWarnedOf(basis: Basis) {
  return basis === 'DERIVED' || basis === 'DEMONSTRATION'
}
