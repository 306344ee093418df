import { Breadcrumbs } from '../shared/Breadcrumbs'
import { Link } from '../shared/Link'
import { usePageLocation } from '../shared/navigation'
import { PageHeading } from '../shared/PageHeading'
import { ChangeSets } from './ChangeSets'
import { GraphFiles } from './GraphFiles'

/** All changes, or those of one thing, be it there still or not. */
export function ChangesPage() {
  const of = usePageLocation().query.get('of')
  const title = of === null ? 'Changes' : `Changes of ${of}`
  return (
    <>
      <Breadcrumbs />
      <PageHeading title={title}>{title}</PageHeading>
      <p className="gt-buttons">
        {of === null ? (
          <>
            <Link href="/changes/new" className="gt-button gt-button--main">
              Put something in
            </Link>{' '}
            <Link href="/changes/import" className="gt-button">
              Take a file in
            </Link>{' '}
            <Link href="/changes/review" className="gt-button">
              See what is proposed
            </Link>
          </>
        ) : (
          <Link href="/changes">See all changes</Link>
        )}
      </p>
      <ChangeSets of={of} />
      {of === null && <GraphFiles />}
    </>
  )
}
