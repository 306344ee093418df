import { Table } from 'nhsuk-react-components'
import { FactTable } from '../shared/FactTable'
import { decided, type ImportQuestion, type Mapping } from './importFile'

interface ImportQuestionsProps {
  questions: readonly ImportQuestion[]
  caption: string
  mapping: Mapping | undefined
  onDecide: (mapping: Mapping) => void
}

/** The cells that are not sure, each with its place; where a text may mean a thing, that is decided here. */
export function ImportQuestions({ questions, caption, mapping, onDecide }: ImportQuestionsProps) {
  return (
    <>
      <FactTable
        caption={caption}
        columns={['Cell', { name: 'Holds', width: 'long' }, { name: 'Why it is not sure', width: 'long' }]}
      >
        <Table.Body>
          {questions.map((question) => {
            const { sheet, row, column, heading, shown, message, suggestion } = question
            return (
              <Table.Row key={`${sheet} ${column}${row} ${message}`}>
                <Table.Cell>
                  {column}
                  {row}, {sheet}
                </Table.Cell>
                <Table.Cell>
                  {shown}
                  {heading === '' ? '' : ` (${heading})`}
                </Table.Cell>
                <Table.Cell>
                  {message}
                  {suggestion !== null && mapping ? (
                    <select
                      className="nhsuk-select"
                      aria-label={`What ${shown} means`}
                      value={mapping.matches[shown] ?? 'none'}
                      onChange={({ target }) => {
                        onDecide(decided(mapping, shown, target.value === 'none' ? undefined : target.value))
                      }}
                    >
                      <option value="none">Leave it out</option>
                      <option value={suggestion}>It is {suggestion}</option>
                      <option value="">It is new</option>
                    </select>
                  ) : null}
                </Table.Cell>
              </Table.Row>
            )
          })}
        </Table.Body>
      </FactTable>
      <p>
        Decide what can be decided here and read the file again. What is otherwise not sure is put right in
        the file.
      </p>
    </>
  )
}
