import { CardDocument, type CardQuery } from '../generated/operations'
import { BasisTag } from '../shared/BasisTag'
import { PageHeading } from '../shared/PageHeading'
import { useAnswer } from '../shared/useAnswer'
import { Waiting } from '../shared/Waiting'
import { asSentence, inWords } from '../shared/words'
import { Unavailable } from '../subject/Unavailable'
import { UnknownNode } from '../subject/UnknownNode'
import { Views } from '../subject/Views'
import { WayBack } from '../subject/WayBack'
import { Threads } from '../thread/Threads'
import { Card } from './Card'
import { Contents } from './Contents'
import { Relationships } from './Relationships'

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
      <Views node={node} current="card" />
      <Contents />
      <Card node={node} />
      <Threads from={node.id} />
      <Relationships id={node.id} kind={node.kind} />
    </>
  )
}
