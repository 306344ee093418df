import type { NodeKind } from '../generated/operations'
import { inWords, withinSentence } from '../shared/words'
import { propertiesOf } from './kinds'
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
  kind: NodeKind
  values: Record<string, unknown>
}

/** The rows of the card that only this kind of node has. */
export function Particulars({ kind, values }: ParticularsProps) {
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
