import { BackLink } from 'nhsuk-react-components'
import { Link } from '../shared/Link'
import { usePlace } from '../shared/navigation'

export function WayBack() {
  const { cameFrom } = usePlace()
  const search = cameFrom?.startsWith('/?q=') ? cameFrom : undefined
  return (
    <BackLink asElement={Link} href={search ?? '/'}>
      {search ? 'Back to search results' : 'Search for something else'}
    </BackLink>
  )
}
