import type { Basis } from '../generated/operations'
import { basisInWords } from '../shared/BasisTag'
import type { SourceCitation } from '../shared/SourceList'
import { inWords } from '../shared/words'
import type { Column } from './table'

interface NamedNode {
  id: string
  name: string
  kind: string
  basis: Basis
}

/** The columns of a node: its name and, for programs, what stays when the name changes. */
export function nodeColumns<Row>(
  heading: string,
  nodeOf: (row: Row) => NamedNode | null | undefined,
): Column<Row>[] {
  return [
    { name: heading, cell: (row) => nodeOf(row)?.name ?? null },
    { name: `${heading}: ID`, cell: (row) => nodeOf(row)?.id ?? null },
    { name: `${heading}: kind`, cell: (row) => kindOf(nodeOf(row)) },
    { name: `${heading}: how it is known`, cell: (row) => knownBy(nodeOf(row)) },
  ]
}

/** How something is known, and where it is stated. */
export function evidenceColumns<Row>(
  evidenceOf: (row: Row) => { basis: Basis; sources: SourceCitation[] } | null | undefined,
): Column<Row>[] {
  return [
    { name: 'How it is known', cell: (row) => knownBy(evidenceOf(row)) },
    { name: 'Sources', cell: (row) => sourcesInWords(evidenceOf(row)?.sources ?? []) },
  ]
}

/** Names side by side in one cell, with how many more there are if not all are listed. */
export function namesIn(nodes: readonly NamedNode[], total = nodes.length): string | null {
  const names = nodes.map(({ name, basis }) =>
    basis === 'DEMONSTRATION' ? `${name} (${basisInWords(basis)})` : name,
  )
  const more = total > nodes.length ? [`and ${total - nodes.length} more, not listed`] : []
  return [...names, ...more].join('; ') || null
}

function kindOf(node: NamedNode | null | undefined) {
  return node ? inWords(node.kind) : null
}

function knownBy(known: { basis: Basis } | null | undefined) {
  return known ? basisInWords(known.basis) : null
}

function sourcesInWords(sources: SourceCitation[]) {
  return sources.map(sourceInWords).join('; ') || null
}

function sourceInWords({ document, locator }: SourceCitation) {
  const name = document?.name ?? 'Document not in the graph'
  const place = locator ? `, ${locator}` : ''
  return document?.url ? `${name}${place} <${document.url}>` : `${name}${place}`
}
