import { SearchDocument, type SearchQuery, type SearchQueryVariables } from '../generated/operations'
import { nodeColumns } from '../takeaway/columns'
import type { Takeable } from '../takeaway/table'
import { weaknessOf } from './weakness'

type Hit = SearchQuery['search']['hits'][number]

/** As many as the service gives. */
const mostHits = 100

/** What a search finds, best match first. */
export function hitsTable(asked: Pick<SearchQueryVariables, 'text' | 'kinds'>): Takeable<Hit> {
  return {
    title: 'Search results',
    columns: [
      ...nodeColumns<Hit>('Found', ({ node }) => node),
      { name: 'Status', cell: ({ node }) => node.status },
      { name: 'Weak match', cell: (hit) => weaknessOf(hit).join('; ') || null },
      { name: 'Description', cell: ({ node }) => node.description },
    ],
    load: async (ask) => {
      const { search } = await ask(SearchDocument, { ...asked, first: mostHits })
      return { rows: search.hits, completeness: search.completeness }
    },
  }
}
