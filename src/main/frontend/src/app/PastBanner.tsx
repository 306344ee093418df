import { useAnnouncement } from '../shared/announcements'
import { dataVersion } from '../shared/api'
import { asOfInWords } from '../shared/dates'
import { Link } from '../shared/Link'
import { usePageLocation, useSight, withQuery } from '../shared/navigation'
import { useStore } from '../shared/store'

/** Stays in sight on every page for as long as the reader looks at the past, so that nobody takes then for now. */
export function PastBanner() {
  const { asOf } = useSight()
  const here = usePageLocation()
  const version = useStore(dataVersion)
  useAnnouncement(asOf === '' ? '' : `You are looking at the past, as of ${asOfInWords(asOf)}.`)
  if (asOf === '') {
    return null
  }
  return (
    <section className="gt-past" aria-label="You are looking at the past">
      <p className="nhsuk-width-container">
        <strong>This is the past.</strong> Everything here is as the graph held it as of {asOfInWords(asOf)}
        {version === undefined || version === asOf ? '' : ` (data version ${version})`}, not as it is now.{' '}
        <Link href={withQuery(here, { after: undefined })} stay sight={{ asOf: '' }}>
          Back to now
        </Link>
      </p>
    </section>
  )
}
