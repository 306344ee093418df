import { Table } from 'nhsuk-react-components'
import { FactTable } from '../shared/FactTable'
import { Link } from '../shared/Link'
import { addressOf } from '../shared/navigation'
import { NoData } from '../shared/NoData'
import { inWords, plural, valueInWords } from '../shared/words'
import { ColumnChoices } from './ColumnChoices'
import { EditionsSideBySide } from './EditionsSideBySide'
import type { ImportAnswer, ImportedChange, ImportProblem, Mapping } from './importFile'
import { ImportQuestions } from './ImportQuestions'
import { ProblemList } from './ProblemList'
import { PublishedFile } from './PublishedFile'
import { TokenField } from './TokenField'
import { WhatFollows } from './WhatFollows'

interface ImportedFileProps {
  answer: ImportAnswer
  mapping: Mapping | undefined
  isBusy: boolean
  onDecide: (mapping: Mapping) => void
  /** Nothing if the file is not at hand any more. */
  onApply: (() => void) | undefined
}

/** What a file would change, what is wrong with it and what is not sure, with a way to apply it. */
export function ImportedFile({ answer, mapping, isBusy, onDecide, onApply }: ImportedFileProps) {
  const { applied, problems, problemCount, changes, changeCount } = answer
  const { questions = [], questionCount = 0, columns = [], fields = {} } = answer
  if (applied) {
    return (
      <div className="nhsuk-inset-text" role="status">
        <p>
          Applied, in version {applied.version} of the data: {plural(changeCount, 'change')}.{' '}
          <Link href="/changes">See all changes, where it can be undone</Link>.
        </p>
      </div>
    )
  }
  return (
    <>
      <h2 className="nhsuk-heading-l">What it would change</h2>
      <p>
        {changeCount === 0 && problems.length === 0
          ? 'Nothing changes: all that was read and is sure is there already'
          : `${plural(changeCount, 'thing or link', 'things or links')} would change`}
        {answer.questions
          ? `, and ${plural(questionCount, 'cell')} ${questionCount === 1 ? 'is' : 'are'} not sure`
          : ''}
        .{questions.length > 0 ? ' What is not sure is left out until it is decided.' : ''}
      </p>
      {problems.length > 0 ? (
        <ProblemList
          title={
            problemCount > problems.length
              ? `${problemCount} problems, of which the first ${problems.length} are`
              : 'This cannot be applied as it is'
          }
          messages={problems.map(problemInWords)}
        />
      ) : null}
      {changes.length > 0 ? (
        <FactTable
          caption={listed('change', changes.length, changeCount)}
          columns={[{ name: 'What', width: 'long' }, 'What happens to it']}
        >
          <Table.Body>{changes.map(changeRow)}</Table.Body>
        </FactTable>
      ) : null}
      {answer.consequences && changes.length > 0 ? <WhatFollows consequences={answer.consequences} /> : null}
      {questions.length > 0 ? (
        <ImportQuestions
          questions={questions}
          caption={listed(
            'cell that is not sure',
            questions.length,
            questionCount,
            'cells that are not sure',
          )}
          mapping={mapping}
          onDecide={onDecide}
        />
      ) : null}
      {mapping && columns.length > 0 ? (
        <ColumnChoices columns={columns} fields={fields} mapping={mapping} onDecide={onDecide} />
      ) : null}
      {answer.editions ? <EditionsSideBySide editions={answer.editions} /> : null}
      {answer.feed ? <PublishedFile feed={answer.feed} /> : null}
      <LeftOut answer={answer} />
      {problems.length === 0 && changeCount > 0 && onApply ? (
        <form
          className="gt-change"
          onSubmit={(event) => {
            event.preventDefault()
            onApply()
          }}
        >
          <TokenField id="import-token" />
          <button type="submit" className="gt-button gt-button--main" disabled={isBusy}>
            Apply
          </button>
        </form>
      ) : null}
    </>
  )
}

function listed(one: string, shown: number, all: number, several = `${one}s`) {
  return shown < all ? `The first ${shown} of ${all} ${several}` : plural(all, one, several)
}

function problemInWords(problem: ImportProblem) {
  if (typeof problem === 'string') {
    return problem
  }
  const { sheet, row, column, message } = problem
  const place = [sheet, row ? `row ${row}` : undefined, column ? `column ${column}` : undefined].filter(
    Boolean,
  )
  return place.length > 0 ? `${place.join(', ')}: ${message}` : message
}

const happens = { ADDED: 'It is new', CHANGED: 'It changes', RETIRED: 'It is taken away' }

function changeRow({ what, kind, id, name, relationship, from, to, properties }: ImportedChange) {
  const isNode = relationship === undefined
  return (
    <Table.Row key={isNode ? id : `${from ?? ''} ${relationship} ${to ?? ''}`}>
      <Table.Cell>
        {isNode ? (
          <>
            {what === 'CHANGED' ? <Link href={addressOf(id ?? '')}>{name ?? id}</Link> : (name ?? id)} (
            {inWords(kind ?? '')})
          </>
        ) : (
          `${from ?? ''} ${valueInWords(relationship).toLowerCase()} ${to ?? ''}`
        )}
      </Table.Cell>
      <Table.Cell>
        {happens[what]}
        {Object.keys(properties).length > 0 ? (
          <ul className="nhsuk-list gt-change__values">
            {Object.entries(properties).map(([property, { before, after }]) => (
              <li key={property}>
                {inWords(property)}: {before === null ? '' : `${before}, then `}
                {after ?? <NoData />}
              </li>
            ))}
          </ul>
        ) : null}
      </Table.Cell>
    </Table.Row>
  )
}

function LeftOut({ answer: { leftOut = {}, sheetsNotRead = [] } }: { answer: ImportAnswer }) {
  const columns = Object.entries(leftOut)
  if (columns.length === 0 && sheetsNotRead.length === 0) {
    return null
  }
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">What was read and is not taken over</span>
      </summary>
      <div className="nhsuk-details__text">
        {columns.length > 0 ? (
          <ul>
            {columns.map(([column, cells]) => (
              <li key={column}>
                {valueInWords(column)}: {plural(cells, 'cell')}
              </li>
            ))}
          </ul>
        ) : null}
        {sheetsNotRead.length > 0 ? (
          <>
            <p>Sheets of which nothing was read:</p>
            <ul>
              {sheetsNotRead.map(({ sheet, why }) => (
                <li key={sheet}>
                  {sheet} {why}
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </details>
  )
}
