import { BackLink as NhsBackLink } from 'nhsuk-react-components'
import { Link } from '../shared/Link'
import { usePlace } from '../shared/navigation'

/** Leads back to the search that the reader came from, or else to a new one. */
export function BackLink() {
  const { cameFrom } = usePlace()
  const search = cameFrom?.startsWith('/?q=') ? cameFrom : undefined
  return (
    <NhsBackLink asElement={Link} href={search ?? '/'}>
      {search ? 'Back to search results' : 'Search for something else'}
    </NhsBackLink>
  )
}
