import { PageHeading } from '../shared/PageHeading'
import { SearchForm } from '../search/SearchForm'

export function NoSuchPage() {
  return (
    <>
      <PageHeading title="Page not found">Page not found</PageHeading>
      <p>There is no page at this address. Check it, or search for what you are looking for.</p>
      <SearchForm />
    </>
  )
}
