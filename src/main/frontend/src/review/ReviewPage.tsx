import { Table } from 'nhsuk-react-components'
import { ProposalsDocument } from '../generated/operations'
import { AsyncContent } from '../shared/AsyncContent'
import { Breadcrumbs } from '../shared/Breadcrumbs'
import { dayInWords } from '../shared/dates'
import { FactTable } from '../shared/FactTable'
import { Link } from '../shared/Link'
import { usePageLocation, withQuery } from '../shared/navigation'
import { PageHeading } from '../shared/PageHeading'
import { signInAddress } from '../shared/signInAddress'
import { signedIn } from '../shared/signedIn'
import { useStore } from '../shared/store'
import { useAnswer } from '../shared/useAnswer'
import { plural } from '../shared/words'
import { ProposalPage } from './ProposalPage'
import { states } from './states'

/** What is proposed and waits for somebody else, or one of these. */
export function ReviewPage() {
  const here = usePageLocation()
  const id = here.query.get('proposal')
  const isSignedIn = useStore(signedIn) !== ''
  if (id !== null && isSignedIn) {
    return <ProposalPage id={id} />
  }
  return (
    <>
      <Breadcrumbs />
      <PageHeading title="Proposed changes">Proposed changes</PageHeading>
      <p className="gt-measure">
        Who proposes a change does not review it. Somebody else accepts it or sends it back; then it is
        applied.
      </p>
      {isSignedIn ? (
        <ProposalList />
      ) : (
        <p>
          <Link href={signInAddress(here)}>Sign in</Link> as an editor, a reviewer or an administrator to see
          what is proposed.
        </p>
      )}
    </>
  )
}

function ProposalList() {
  const here = usePageLocation()
  const answer = useAnswer(ProposalsDocument, {})
  return (
    <AsyncContent answer={answer} what="what is proposed">
      {({ proposals }) =>
        (proposals ?? []).length === 0 ? (
          <p>
            Nothing is proposed. <Link href="/changes/new">Put something in</Link>, and choose “Propose it”
            when you have seen what would follow.
          </p>
        ) : (
          <FactTable
            caption={plural((proposals ?? []).length, 'proposal')}
            columns={['What for', 'By', 'Changes', 'State', 'Since']}
          >
            <Table.Body>
              {(proposals ?? []).map(({ id, reason, author, changeCount, state, mine, changedAt }) => (
                <Table.Row key={id}>
                  <Table.Cell>
                    <Link href={withQuery(here, { proposal: id })}>{reason}</Link>
                  </Table.Cell>
                  <Table.Cell>
                    {author}
                    {mine ? ' (yours)' : ''}
                  </Table.Cell>
                  <Table.Cell>{changeCount}</Table.Cell>
                  <Table.Cell>{states[state].text}</Table.Cell>
                  <Table.Cell>{dayInWords(changedAt)}</Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </FactTable>
        )
      }
    </AsyncContent>
  )
}
