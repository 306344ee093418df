import { CardDocument, type CardQuery } from '../generated/operations'
import { BackLink } from 'nhsuk-react-components'
import { BasisTag } from '../shared/BasisTag'
import { Failure } from '../shared/Failure'
import { Link } from '../shared/Link'
import { usePlace } from '../shared/navigation'
import { PageHeading } from '../shared/PageHeading'
import { useAnswer } from '../shared/useAnswer'
import { Waiting } from '../shared/Waiting'
import { asSentence, inWords } from '../shared/words'
import { Threads } from '../thread/Threads'
import { Card } from './Card'
import { Contents } from './Contents'
import { Relationships } from './Relationships'
import { UnknownNode } from './UnknownNode'

export type CardNode = NonNullable<CardQuery['node']>

export function NodePage({ id }: { id: string }) {
  const answer = useAnswer(CardDocument, { id })
  return (
    <>
      <WayBack />
      {answer.state === 'loading' ? <Waiting what={id} /> : null}
      {answer.state === 'failed' ? <Unavailable id={id} {...answer} /> : null}
      {answer.state === 'ready' ? <Known id={id} node={answer.data.node} /> : null}
    </>
  )
}

function Known({ id, node }: { id: string; node: CardQuery['node'] }) {
  if (!node) {
    return <UnknownNode id={id} />
  }
  return (
    <>
      <PageHeading title={node.name} caption={inWords(node.kind)}>
        {node.name}
      </PageHeading>
      <p>
        <BasisTag basis={node.basis} />
      </p>
      {node.description ? <p className="nhsuk-lede-text gt-measure">{asSentence(node.description)}</p> : null}
      <Contents />
      <Card node={node} />
      <Threads from={node.id} />
      <Relationships id={node.id} kind={node.kind} />
    </>
  )
}

function Unavailable({ id, ...failure }: { id: string } & Omit<Parameters<typeof Failure>[0], 'what'>) {
  if (failure.problem.classification === 'NOT_FOUND') {
    return <UnknownNode id={id} />
  }
  return (
    <>
      <PageHeading title={`Could not load ${id}`}>Something went wrong</PageHeading>
      <Failure what={id} {...failure} />
    </>
  )
}

function WayBack() {
  const { cameFrom } = usePlace()
  const search = cameFrom?.startsWith('/?q=') ? cameFrom : undefined
  return (
    <BackLink asElement={Link} href={search ?? '/'}>
      {search ? 'Back to search results' : 'Search for something else'}
    </BackLink>
  )
}
