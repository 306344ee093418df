import { Table } from 'nhsuk-react-components'
import type { ChangePreviewQuery } from '../generated/operations'
import { FactTable } from '../shared/FactTable'
import { inWords, valueInWords } from '../shared/words'

type ChangedThing = ChangePreviewQuery['changePreview']['changes'][number]

const happens = { ADDED: 'Added', CHANGED: 'Changed', RETIRED: 'Retired' }

/** What a change set changes, with what stood before and what stands after. */
export function ChangedThings({ caption, changes }: { caption: string; changes: readonly ChangedThing[] }) {
  return (
    <FactTable caption={caption} columns={['What', 'Happens', 'Before', 'After']}>
      <Table.Body>
        {changes.map((change) => (
          <Table.Row key={`${change.change} ${nameOf(change)}`}>
            <Table.Cell>{nameOf(change)}</Table.Cell>
            <Table.Cell>{happens[change.what]}</Table.Cell>
            <Table.Cell>
              <Values change={change} side="before" />
            </Table.Cell>
            <Table.Cell>
              <Values change={change} side="after" />
            </Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </FactTable>
  )
}

function nameOf({ kind, name, id, from, to, relationship }: ChangedThing) {
  return kind === null
    ? `${from ?? ''} ${(relationship ?? '').toLowerCase().replaceAll('_', ' ')} ${to ?? ''}`
    : `${name ?? ''} (${inWords(kind)}, ${id ?? ''})`
}

/** Constants of the model are written in capitals. */
function constantInWords(value: string) {
  return /^[A-Z]{3}[A-Z_]+$/.test(value) ? valueInWords(value) : value
}

function Values({ change, side }: { change: ChangedThing; side: 'before' | 'after' }) {
  const shown = change.properties.filter((property) => property[side].length > 0)
  if (shown.length === 0) {
    return <span className="gt-quiet">Nothing</span>
  }
  return (
    <ul className="gt-change__values">
      {shown.map((property) => (
        <li key={property.name}>
          {inWords(property.name)}: {property[side].map((value) => constantInWords(value)).join('; ')}
        </li>
      ))}
    </ul>
  )
}
