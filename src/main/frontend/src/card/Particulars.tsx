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

/** The name of a copy that only this project has says nothing to a reader. */
const notForReaders = new Set(['SourceDocument.file'])

/** What stands where a reader looks for the way to the evidence, and there is none. */
const absent: Partial<Record<string, string>> = {
  'SourceDocument.url':
    'No public address is recorded. Ask whoever published it, by its title and date; places in it are lines of its text.',
}

interface ParticularsProps {
  kind: NodeKind
  values: Record<string, unknown>
}

/** The rows of the card that only this kind of node has. */
export function Particulars({ kind, values }: ParticularsProps) {
  const properties = propertiesOf(kind).filter(([name]) => !notForReaders.has(`${kind}.${name}`))
  const shown = properties.filter(([name]) => !isEmpty(values[name]) || isAlwaysShown(kind, name))
  const missing = properties.filter(([name]) => isEmpty(values[name]) && !isAlwaysShown(kind, name))
  return (
    <>
      {shown.map(([name, shape]) => (
        <Row key={name} name={inWords(name)}>
          {isEmpty(values[name]) ? (
            (absent[`${kind}.${name}`] ?? <NoData />)
          ) : (
            <PropertyValue shape={shape} value={values[name]} />
          )}
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

function isAlwaysShown(kind: NodeKind, name: string) {
  return alwaysShown.has(name) || absent[`${kind}.${name}`] !== undefined
}
