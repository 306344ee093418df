import type { PackRow } from './pack'

/** What the assessor remarks on a row, each note labelled as the assessor's. */
export function RowNotes({ notes }: Pick<PackRow, 'notes'>) {
  return (
    <ul className="nhsuk-list gt-pack__notes">
      {notes.map(({ id, column, text, by }) => (
        <li key={id} data-note={id}>
          <strong>
            Assessor’s note{column === null ? '' : ` on ${column}`} ({by}):
          </strong>{' '}
          {text}
        </li>
      ))}
    </ul>
  )
}
