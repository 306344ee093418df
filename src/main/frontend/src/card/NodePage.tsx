import { CardDocument } from '../generated/operations'
import { BasisTag } from '../shared/BasisTag'
import { PageHeading } from '../shared/PageHeading'
import { useAnswer } from '../shared/useAnswer'
import { asSentence, inWords } from '../shared/words'
import { AboutNode } from '../subject/AboutNode'
import { Views } from '../subject/Views'
import { Card } from './Card'
import type { CardNode } from './CardNode'
import { Overview } from './Overview'
import { Relationships } from './Relationships'

export function NodePage({ id }: { id: string }) {
  return (
    <AboutNode id={id} answer={useAnswer(CardDocument, { id })}>
      {(node) => <Known node={node} />}
    </AboutNode>
  )
}

function Known({ node }: { node: CardNode }) {
  return (
    <>
      <PageHeading title={node.name} caption={inWords(node.kind)}>
        {node.name}
      </PageHeading>
      <p className={node.description ? 'nhsuk-lede-text gt-lede' : 'gt-lede'}>
        {node.description ? `${asSentence(node.description)} ` : null}
        <BasisTag basis={node.basis} />
      </p>
      <Views node={node} current="card" />
      <Overview node={node} />
      <Relationships id={node.id} kind={node.kind} />
      <Card node={node} />
    </>
  )
}
