import { PageHeading } from '../shared/PageHeading'
import { SearchForm } from '../search/SearchForm'

export function UnknownNode({ id }: { id: string }) {
  return (
    <>
      <PageHeading title={`No data for ${id}`}>No data for “{id}”</PageHeading>
      <p>
        The graph holds nothing with the id <code>{id}</code>. The address may be mistyped, or what it named
        may belong to a data set that is not loaded. Search for it by name instead.
      </p>
      <SearchForm />
    </>
  )
}
