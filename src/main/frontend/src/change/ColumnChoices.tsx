import { Table } from 'nhsuk-react-components'
import { FactTable } from '../shared/FactTable'
import { plural, valueInWords } from '../shared/words'
import { fieldOf, mapped, remember } from './columnChoices'
import type { Mapping, SheetColumn } from './importFile'

interface ColumnChoicesProps {
  columns: readonly SheetColumn[]
  fields: Record<string, string>
  mapping: Mapping
  onDecide: (mapping: Mapping) => void
}

/** Each column beside what stands in it, with what it is read as, which is chosen here. */
export function ColumnChoices({ columns, fields, mapping, onDecide }: ColumnChoicesProps) {
  const unread = columns.filter((column) => fieldOf(mapping, column) === '').length
  const waiting = columns.filter((column) => fieldOf(mapping, column) !== column.field).length
  const sheets = [...new Set(columns.map(({ sheet }) => sheet))]
  return (
    <details className="nhsuk-details" open={unread + waiting > 0}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          What its columns hold: {plural(columns.length, 'column')}, {unread} not read
        </span>
      </summary>
      <div className="nhsuk-details__text">
        <p>
          Choose what a column holds, or to leave it out, and read the file again. The choice is kept in this
          browser for the next file that has the heading.
        </p>
        <p role="status">
          {waiting > 0
            ? `${plural(waiting, 'column')} ${waiting === 1 ? 'is' : 'are'} chosen otherwise: read the file again to see what follows.`
            : ''}
        </p>
        {sheets.map((sheet) => (
          <FactTable
            key={sheet}
            caption={`Columns of ${sheet}`}
            columns={[
              'Heading',
              { name: 'First cells', width: 'long' },
              { name: 'What it holds', width: 'long' },
            ]}
          >
            <Table.Body>
              {columns
                .filter((column) => column.sheet === sheet)
                .map((column) => {
                  const field = fieldOf(mapping, column)
                  return (
                    <Table.Row key={column.heading}>
                      <Table.Cell>{column.heading}</Table.Cell>
                      <Table.Cell>{column.shown.join('; ')}</Table.Cell>
                      <Table.Cell>
                        <select
                          className="nhsuk-select"
                          aria-label={`What ${column.heading} of ${sheet} holds`}
                          value={field}
                          onChange={({ target }) => {
                            remember(column.heading, target.value)
                            onDecide(mapped(mapping, column, target.value))
                          }}
                        >
                          <option value="">Leave it out</option>
                          {Object.keys(fields).map((name) => (
                            <option key={name} value={name}>
                              {valueInWords(name)}
                            </option>
                          ))}
                        </select>
                        {field === '' ? null : <div className="nhsuk-hint">{fields[field]}</div>}
                      </Table.Cell>
                    </Table.Row>
                  )
                })}
            </Table.Body>
          </FactTable>
        ))}
      </div>
    </details>
  )
}
