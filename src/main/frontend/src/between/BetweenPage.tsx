import { SubjectDocument, type SubjectQuery } from '../generated/operations'
import { AsyncContent } from '../shared/AsyncContent'
import { Breadcrumbs } from '../shared/Breadcrumbs'
import { Link } from '../shared/Link'
import { usePageLocation } from '../shared/navigation'
import { PageHeading } from '../shared/PageHeading'
import { useAnswer, type Answer } from '../shared/useAnswer'
import { EndForm, addressOfBetween } from './EndForm'
import { Routes } from './Routes'

export type End = NonNullable<SubjectQuery['node']>

/** How two things are connected: every thread that joins them, or where they come nearest. */
export function BetweenPage() {
  const { query } = usePageLocation()
  const from = query.get('from') ?? ''
  const to = query.get('to') ?? ''
  return (
    <>
      <Breadcrumbs />
      {from === '' && to === '' ? (
        <>
          <Heading />
          <EndForm from={undefined} to={undefined} />
          <Teaching />
        </>
      ) : (
        <Ends from={from} to={to} />
      )}
    </>
  )
}

function Ends({ from, to }: { from: string; to: string }) {
  // One of the two may be open yet.
  const fromAnswer = useAnswer(SubjectDocument, { id: from || to })
  const toAnswer = useAnswer(SubjectDocument, { id: to || from })
  const start = from === '' ? undefined : nodeIn(fromAnswer)
  const end = to === '' ? undefined : nodeIn(toAnswer)
  return (
    <>
      <Heading from={start} to={end} />
      <EndForm key={`${start?.id ?? ''} ${end?.id ?? ''}`} from={start} to={end} />
      <AsyncContent answer={fromAnswer} what="where the routes start">
        {() => (
          <AsyncContent answer={toAnswer} what="where the routes end">
            {() => (start && end ? <Routes from={start} to={end} /> : <p>Choose the other end too.</p>)}
          </AsyncContent>
        )}
      </AsyncContent>
    </>
  )
}

function nodeIn(answer: Answer<SubjectQuery>) {
  return answer.state === 'ready' ? (answer.data.node ?? undefined) : undefined
}

function Heading({ from, to }: { from?: End | undefined; to?: End | undefined }) {
  if (!from || !to) {
    return <PageHeading title="From A to B">From A to B</PageHeading>
  }
  return (
    <PageHeading title={`From ${from.name} to ${to.name}`} caption="From A to B">
      {from.name} <span className="gt-quiet">to</span> {to.name}
    </PageHeading>
  )
}

function Teaching() {
  return (
    <>
      <p className="gt-measure">
        Name two things, and see every golden thread that joins them, whichever way it runs, those on the
        firmest ground first. If none does, you see where the two come nearest to each other.
      </p>
      <p>
        For example:{' '}
        <Link href={addressOfBetween('plan-bnssg-jfp', 'shift-h2c')}>
          how the BNSSG Joint Forward Plan serves the shift from hospital to community
        </Link>
        .
      </p>
    </>
  )
}
