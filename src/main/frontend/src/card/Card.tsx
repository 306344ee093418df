import { SummaryList } from 'nhsuk-react-components'
import { meaningOf } from '../shared/BasisTag'
import { dayInWords } from '../shared/dates'
import { SourceList } from '../shared/SourceList'
import { asSentence, valueInWords } from '../shared/words'
import { NoData } from '../shared/NoData'
import type { CardNode } from './NodePage'
import { Particulars } from './Particulars'
import { Row } from '../shared/Row'
import { Time } from './Time'
import { Warnings } from './Warnings'

export function Card({ node }: { node: CardNode }) {
  const otherNames = [node.abbreviation, ...(node.altNames ?? [])].filter(Boolean).join('; ')
  return (
    <section aria-labelledby="about">
      <h2 id="about" className="nhsuk-heading-l">
        About
      </h2>
      <Warnings conflict={node.conflict} qualityFlag={node.qualityFlag} />
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
        <Particulars id={node.id} kind={node.kind} />
        <Row name="How it is known">
          {meaningOf(node.basis)}
          {node.basisNote ? ` ${asSentence(node.basisNote)}` : ''}
        </Row>
        {node.confidence ? <Row name="Confidence">{valueInWords(node.confidence)}</Row> : null}
        <Row name="Sources">
          <SourceList sources={node.sources} />
        </Row>
        {node.createdBy ? <Row name="Recorded by">{node.createdBy}</Row> : null}
        {node.updatedAt ? <Row name="Record last changed">{dayInWords(node.updatedAt)}</Row> : null}
        <Row name="ID">
          <code>{node.id}</code>
        </Row>
      </SummaryList>
    </section>
  )
}
