import type { NodeKind } from '../generated/operations'
import { useAnswer } from '../shared/useAnswer'
import { inWords, withinSentence } from '../shared/words'
import { particularsOperation, propertiesOf } from './kinds'
import { NoData } from '../shared/NoData'
import { isEmpty, PropertyValue } from './PropertyValue'
import { Row } from '../shared/Row'

/** Values whose absence is news: an empty one keeps its own row. */
const alwaysShown = new Set([
  'likelihood',
  'consequence',
  'value',
  'plan',
  'unit',
  'better',
  'baseline',
  'due',
])

interface ParticularsProps {
  id: string
  kind: NodeKind
}

/** The rows of the card that only this kind of node has. */
export function Particulars({ id, kind }: ParticularsProps) {
  const answer = useAnswer(particularsOperation(kind), { id })
  if (answer.state === 'loading') {
    return <Row name="Particulars">Loading…</Row>
  }
  if (answer.state === 'failed') {
    return <Row name="Particulars">Could not be loaded: {answer.problem.message}</Row>
  }
  return <Rows kind={kind} values={answer.data.node ?? {}} />
}

function Rows({ kind, values }: { kind: NodeKind; values: Record<string, unknown> }) {
  const properties = propertiesOf(kind)
  const shown = properties.filter(([name]) => !isEmpty(values[name]) || alwaysShown.has(name))
  const missing = properties.filter(([name]) => isEmpty(values[name]) && !alwaysShown.has(name))
  return (
    <>
      {shown.map(([name, shape]) => (
        <Row key={name} name={inWords(name)}>
          {isEmpty(values[name]) ? <NoData /> : <PropertyValue shape={shape} value={values[name]} />}
        </Row>
      ))}
      {missing.length > 0 ? (
        <Row name="No data for">
          <span className="gt-quiet">{missing.map(([name]) => withinSentence(name)).join(', ')}</span>
        </Row>
      ) : null}
    </>
  )
}
