import { Table } from 'nhsuk-react-components'
import { FactTable } from '../shared/FactTable'
import { NoData } from '../shared/NoData'
import { plural, valueInWords } from '../shared/words'
import type { EditionChange, Editions } from './editions'

const happened: Record<EditionChange['what'], string> = {
  CARRIED_FORWARD: 'Carried forward',
  CHANGED: 'Changed',
  RETARGETED: 'Another target',
  RENUMBERED: 'Renumbered',
  SPLIT: 'Split',
  RENAMED_THEME: 'Theme renamed',
  ADDED: 'New',
  DROPPED: 'Not there any more',
}

/** Two editions of a tracker side by side: what became of each row of the earlier, and what is new in the later. */
export function EditionsSideBySide({
  editions: { changes, changeCount, notCompared },
}: {
  editions: Editions
}) {
  const asked = changes.filter(({ asks }) => asks).length
  return (
    <>
      <h2 className="nhsuk-heading-m">Beside the edition before</h2>
      <p>
        {counted(changes)}.{' '}
        {asked > 0 ? `${plural(asked, 'row')} ${asked === 1 ? 'is' : 'are'} for a person to confirm. ` : ''}
        What an edition does not repeat is not taken away.
      </p>
      <FactTable
        caption={
          changes.length < changeCount
            ? `The first ${changes.length} of ${changeCount} rows of the two editions`
            : 'The two editions, row by row'
        }
        columns={[
          'Number before',
          'Number now',
          { name: 'What', width: 'long' },
          'Before',
          'Now',
          'How that is known',
        ]}
      >
        <Table.Body>
          {changes.map((change, index) => (
            <Table.Row key={index}>
              <Table.Cell>{change.refBefore ?? <NoData />}</Table.Cell>
              <Table.Cell>{change.refAfter ?? <NoData />}</Table.Cell>
              <Table.Cell>
                {happened[change.what]}: {change.name}
                {change.field ? ` (${valueInWords(change.field).toLowerCase()})` : ''}
              </Table.Cell>
              <Table.Cell>{change.before ?? <NoData />}</Table.Cell>
              <Table.Cell>{change.after ?? <NoData />}</Table.Cell>
              <Table.Cell>
                {change.why}
                {change.asks ? <strong> To be confirmed.</strong> : ''}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </FactTable>
      {notCompared.length > 0 ? (
        <>
          <p>What only one of them has:</p>
          <ul>
            {notCompared.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

function counted(changes: EditionChange[]) {
  return (Object.keys(happened) as EditionChange['what'][])
    .map((what) => ({ what, count: changes.filter((change) => change.what === what).length }))
    .filter(({ count }) => count > 0)
    .map(({ what, count }) => `${happened[what]}: ${count}`)
    .join('; ')
}
