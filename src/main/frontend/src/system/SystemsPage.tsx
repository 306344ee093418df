import { SystemsDocument } from '../generated/operations'
import { useAnnouncement } from '../shared/announcements'
import { AsyncContent } from '../shared/AsyncContent'
import { Breadcrumbs } from '../shared/Breadcrumbs'
import { Completeness } from '../shared/Completeness'
import { Link } from '../shared/Link'
import { usePageLocation, withQuery } from '../shared/navigation'
import { PageHeading } from '../shared/PageHeading'
import { useAnswer } from '../shared/useAnswer'
import { plural } from '../shared/words'
import { DescribedTable } from '../takeaway/DescribedTable'
import { systemsTable, type SystemsAnswer } from './systemsTable'

const pageSize = 50

/** The health systems that the graph knows, and the ways into each. */
export function SystemsPage() {
  const after = usePageLocation().query.get('after')
  const answer = useAnswer(SystemsDocument, { first: pageSize, after })
  return (
    <>
      <Breadcrumbs />
      <PageHeading title="Systems">Systems</PageHeading>
      <p className="nhsuk-lede-text gt-measure">
        Integrated care systems, with how much the graph holds of each. A system is what most questions are
        about: its plans, its gaps, its risks.
      </p>
      <AsyncContent answer={answer} what="systems">
        {({ systems }) => <Found found={systems} after={after} />}
      </AsyncContent>
    </>
  )
}

function Found({
  found: { nodes, totalCount, pageInfo, completeness },
  after,
}: {
  found: SystemsAnswer
  after: string | null
}) {
  const here = usePageLocation()
  const count = plural(totalCount, 'system')
  useAnnouncement(count)
  if (nodes.length === 0) {
    return (
      <p>
        <strong>No data:</strong> the graph holds no system. <Link href="/">Search for a plan instead</Link>.
      </p>
    )
  }
  return (
    <>
      <DescribedTable caption={count} table={systemsTable} rows={nodes} keyOf={({ id }) => id} />
      {pageInfo.hasNextPage || after !== null ? (
        <nav className="gt-pages" aria-label="More systems">
          {after === null ? null : (
            <Link href={withQuery(here, { after: undefined })}>Back to the first page</Link>
          )}
          {pageInfo.hasNextPage && pageInfo.endCursor !== null ? (
            <Link href={withQuery(here, { after: pageInfo.endCursor })}>Next page of systems</Link>
          ) : null}
        </nav>
      ) : null}
      <Completeness
        completeness={{ ...completeness, complete: true, reason: null }}
        what="systems of this page"
      />
    </>
  )
}
