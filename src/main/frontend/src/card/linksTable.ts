import type { NodeKind } from '../generated/operations'
import { basisInWords } from '../shared/BasisTag'
import { inWords, valueInWords } from '../shared/words'
import { nodeColumns } from '../takeaway/columns'
import { allPages, nextOf } from '../takeaway/pages'
import type { Takeable } from '../takeaway/table'
import { linksOperation, type LinkedEdge } from './kinds'

const pageSize = 100

interface LinkRow {
  relationship: string
  edge: LinkedEdge
}

/** Every link of a node, by relationship, of every page. */
export function linksTable(id: string, kind: NodeKind, relationships: string[]): Takeable<LinkRow> {
  return {
    title: 'Links',
    columns: [
      { name: 'Relationship', cell: ({ relationship }) => inWords(relationship) },
      ...nodeColumns<LinkRow>('Linked to', ({ edge }) => edge.node),
      {
        name: 'Link: how it is known',
        cell: ({ edge: { link } }) => (link ? basisInWords(link.basis) : null),
      },
      {
        name: 'Contribution',
        cell: ({ edge: { link } }) => (link?.strength ? valueInWords(link.strength) : null),
      },
      { name: 'Role', cell: ({ edge: { link } }) => link?.role ?? null },
      { name: 'Rationale', cell: ({ edge: { link } }) => link?.rationale ?? null },
      { name: 'Note', cell: ({ edge: { link } }) => link?.note ?? null },
    ],
    load: async (ask) => {
      const rows: LinkRow[] = []
      for (const name of relationships) {
        const edges = await allPages(async (after) => {
          const variables = { id, first: pageSize, ...(after === null ? {} : { after }) }
          const page = (await ask(linksOperation(kind, [name]), variables))[name]?.links
          return { rows: page?.edges ?? [], next: page ? nextOf(page.pageInfo) : null }
        })
        rows.push(...edges.map((edge) => ({ relationship: name, edge })))
      }
      return { rows }
    },
  }
}
