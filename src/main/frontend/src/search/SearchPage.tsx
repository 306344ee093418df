import { SearchDocument } from '../generated/operations'
import { PageHeading } from '../shared/PageHeading'
import { useAnswer } from '../shared/useAnswer'
import { Failure } from '../shared/Failure'
import { Waiting } from '../shared/Waiting'
import { kindsFor } from './kindFilters'
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
      {answer.state === 'loading' ? <Waiting what="search results" /> : null}
      {answer.state === 'failed' ? <Failure what="search results" {...answer} /> : null}
      {answer.state === 'ready' ? (
        <SearchResults text={text} isNarrowed={filter !== null} found={answer.data.search} />
      ) : null}
    </>
  )
}
