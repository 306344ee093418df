import { SummaryList } from 'nhsuk-react-components'
import { AsyncContent } from '../shared/AsyncContent'
import { meaningOf } from '../shared/BasisTag'
import { dayInWords } from '../shared/dates'
import { NoData } from '../shared/NoData'
import { Row } from '../shared/Row'
import { SourceList } from '../shared/SourceList'
import { useAnswer } from '../shared/useAnswer'
import { asSentence, valueInWords } from '../shared/words'
import type { CardNode } from './CardNode'
import { particularsOperation } from './kinds'
import { Particulars } from './Particulars'
import { Time } from './Time'
import { Warnings } from './Warnings'

/** What is known of a node. It waits for all of it, so that nothing moves once it is drawn. */
export function Card({ node }: { node: CardNode }) {
  const answer = useAnswer(particularsOperation(node.kind), { id: node.id })
  return (
    <section aria-labelledby="about">
      <h2 id="about" className="nhsuk-heading-l">
        About
      </h2>
      <Warnings conflict={node.conflict} qualityFlag={node.qualityFlag} />
      {answer.state === 'failed' ? <Rows node={node} values={undefined} /> : null}
      <AsyncContent answer={answer} what="the particulars of this">
        {(data) => <Rows node={node} values={data.node ?? {}} />}
      </AsyncContent>
    </section>
  )
}

interface RowsProps {
  node: CardNode
  /** What only this kind of node has; undefined where it could not be loaded. */
  values: Record<string, unknown> | undefined
}

function Rows({ node, values }: RowsProps) {
  const otherNames = [node.abbreviation, ...(node.altNames ?? [])].filter(Boolean).join('; ')
  return (
    <SummaryList>
      {otherNames ? <Row name="Also known as">{otherNames}</Row> : null}
      <Row name="Status">
        {node.status ?? <NoData />}
        {node.statusAsAt ? (
          <>
            , as at <Time when={node.statusAsAt} />
          </>
        ) : null}
      </Row>
      {node.validFrom ? (
        <Row name="Holds from">
          <Time when={node.validFrom} />
        </Row>
      ) : null}
      {node.validTo ? (
        <Row name="Holds until">
          <Time when={node.validTo} />
        </Row>
      ) : null}
      {values === undefined ? null : <Particulars kind={node.kind} values={values} />}
      <Row name="How it is known">
        {meaningOf(node.basis)}
        {node.basisNote ? ` ${asSentence(node.basisNote)}` : ''}
      </Row>
      {node.confidence ? <Row name="Confidence">{valueInWords(node.confidence)}</Row> : null}
      <Row name="Sources">
        <SourceList sources={node.sources} />
        {node.quotation ? <q className="gt-quotation">{node.quotation}</q> : null}
      </Row>
      {node.createdBy ? <Row name="Recorded by">{node.createdBy}</Row> : null}
      {node.updatedAt ? <Row name="Record last changed">{dayInWords(node.updatedAt)}</Row> : null}
      <Row name="ID">
        <code>{node.id}</code>
      </Row>
    </SummaryList>
  )
}
