import { Table } from 'nhsuk-react-components'
import { FactTable } from '../shared/FactTable'
import { namesPeople } from './holdersOfPosts'
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
            const { sheet, row, column, heading, shown, message } = question
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
                  {mapping ? <Decision question={question} mapping={mapping} onDecide={onDecide} /> : null}
                </Table.Cell>
              </Table.Row>
            )
          })}
        </Table.Body>
      </FactTable>
      <p>
        Decide what can be decided here and read the file again
        {questions.some(namesPeople) ? '; say above which posts people hold' : ''}. What is otherwise not sure
        is put right in the file.
      </p>
    </>
  )
}

interface DecisionProps {
  question: ImportQuestion
  mapping: Mapping
  onDecide: (mapping: Mapping) => void
}

/** A list of what can be decided about a cell; nothing where the file has to say more. */
function Decision({ question, mapping, onDecide }: DecisionProps) {
  const { shown, name, mayBeNew, suggestion, text } = question
  const part = text === null ? 'matches' : 'texts'
  const about = text === null ? name : shown
  if (about === null || (text === null && suggestion === null && !mayBeNew)) {
    return null
  }
  return (
    <select
      className="nhsuk-select"
      aria-label={`What ${about} means`}
      value={optionOf(mapping[part][about])}
      onChange={({ target }) => {
        onDecide(decided(mapping, part, about, target.value === open ? undefined : target.value.slice(1)))
      }}
    >
      <option value={open}>Leave it out</option>
      {text === null ? null : <option value={optionOf(text)}>Read it as: {text}</option>}
      {suggestion === null ? null : <option value={optionOf(suggestion)}>It is {suggestion}</option>}
      {mayBeNew ? <option value={optionOf('')}>It is new</option> : null}
    </select>
  )
}

const open = 'open'

/** What is decided stands behind a mark, so that it is never taken for nothing that is. */
function optionOf(decision: string | undefined) {
  return decision === undefined ? open : `:${decision}`
}
