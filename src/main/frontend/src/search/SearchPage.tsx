import { SearchDocument } from '../generated/operations'
import { AsyncContent } from '../shared/AsyncContent'
import { NotUnderstood } from '../shared/NotUnderstood'
import { PageHeading } from '../shared/PageHeading'
import { useAnswer } from '../shared/useAnswer'
import { TakeAway } from '../takeaway/TakeAway'
import { hitsTable } from './hitsTable'
import { kindFilters, kindsFor } from './kindFilters'
import { SearchForm } from './SearchForm'
import { SearchResults } from './SearchResults'

const mostHits = 50

interface SearchPageProps {
  text: string
  filter: string | null
}

export function SearchPage({ text, filter }: SearchPageProps) {
  const answer = useAnswer(SearchDocument, { text, kinds: kindsFor(filter), first: mostHits })
  return (
    <>
      <PageHeading title={`Search results for “${text}”`}>Search results for “{text}”</PageHeading>
      <SearchForm key={`${text} ${filter ?? ''}`} text={text} filter={filter} />
      <NotUnderstood known={{ kind: kindFilters.map(({ value }) => value) }} />
      <AsyncContent answer={answer} what="search results">
        {({ search }) => (
          <>
            <SearchResults text={text} isNarrowed={filter !== null} found={search} />
            {search.hits.length === 0 ? null : <TakeAway {...hitsTable({ text, kinds: kindsFor(filter) })} />}
          </>
        )}
      </AsyncContent>
    </>
  )
}
