import { Link } from '../shared/Link'
import { usePageLocation, withQuery } from '../shared/navigation'
import { PageHeading } from '../shared/PageHeading'

/** Stands in place of what changes the data, since nobody changes the past. */
export function PresentOnly() {
  const here = usePageLocation()
  return (
    <>
      <PageHeading title="The past cannot be changed">The past cannot be changed</PageHeading>
      <p>What is changed here is the present, and you are looking at the past.</p>
      <p>
        <Link href={withQuery(here, {})} sight={{ asOf: '' }}>
          Open this page as it is now
        </Link>
      </p>
    </>
  )
}
