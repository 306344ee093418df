import { Link } from '../shared/Link'
import { usePageLocation, useSight, withQuery } from '../shared/navigation'
import { PageHeading } from '../shared/PageHeading'
import { SearchForm } from '../search/SearchForm'

export function UnknownNode({ id }: { id: string }) {
  const { demonstration } = useSight()
  const here = withQuery(usePageLocation(), {})
  return (
    <>
      <PageHeading title={`No data for ${id}`}>No data for “{id}”</PageHeading>
      <p>
        The graph holds nothing with the id <code>{id}</code>. The address may be mistyped, or what it named
        may belong to a data set that is not loaded. Search for it by name instead.
      </p>
      <p>
        It may have been there before:{' '}
        <Link href={`/changes?${new URLSearchParams({ of: id }).toString()}`}>
          see what was changed of it
        </Link>
        .
      </p>
      {demonstration ? null : (
        <p>
          Data made up for demonstration is left out.{' '}
          <Link href={here} sight={{ demonstration: true }}>
            Look again with it included
          </Link>
          .
        </p>
      )}
      <SearchForm />
    </>
  )
}
