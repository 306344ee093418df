import { useRef, useState, type SubmitEvent } from 'react'
import { ChosenNode } from '../change/ChosenNode'
import { ApplyChanges } from '../change/ApplyChanges'
import { ProblemList } from '../change/ProblemList'
import { Field } from '../shared/Field'
import type { ChangeSetInput } from '../generated/operations'
import { missingOfNote, noteOf, type NoteEntry } from './note'
import type { Pack, PackRow, PackTable } from './pack'

interface NoteFormProps {
  pack: Pack
  table: PackTable
  row: PackRow
}

/** Asks for a note, and lets it be applied as a change set. */
export function NoteForm({ pack, table, row }: NoteFormProps) {
  const [entry, setEntry] = useState<NoteEntry>({ column: '', text: '', post: { id: '', name: '' } })
  const [errors, setErrors] = useState<ReturnType<typeof missingOfNote>>({})
  const [set, setSet] = useState<ChangeSetInput>()
  const [key] = useState(() => crypto.randomUUID())
  const result = useRef<HTMLDivElement>(null)

  function change(changes: Partial<NoteEntry>) {
    setEntry((before) => ({ ...before, ...changes }))
    setSet(undefined)
  }

  function check(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const lacks = missingOfNote(entry)
    setErrors(lacks)
    setSet(Object.keys(lacks).length > 0 ? undefined : noteOf(entry, pack, table, row, key))
    result.current?.focus()
  }

  return (
    <>
      <form className="gt-change" noValidate onSubmit={check}>
        <Field id="note-column" label="What the note is on">
          {(attributes) => (
            <select
              {...attributes}
              className="nhsuk-select"
              value={entry.column}
              onChange={({ target }) => {
                change({ column: target.value })
              }}
            >
              <option value="">The whole row</option>
              {table.columns.map((column) => (
                <option key={column} value={column}>
                  {column}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          id="note-text"
          label="Note"
          hint="In your own words. Everybody who reads the pack sees it, as the assessor’s."
          error={errors.text}
        >
          {(attributes) => (
            <textarea
              {...attributes}
              className="nhsuk-textarea"
              rows={5}
              maxLength={5000}
              value={entry.text}
              onChange={({ target }) => {
                change({ text: target.value })
              }}
            />
          )}
        </Field>
        <div className="nhsuk-form-group">
          <ChosenNode
            id="note-post"
            name="post"
            label="Post that writes it"
            hint="A post, such as the regional director; never a person’s name."
            kinds={['Post']}
            chosen={entry.post.name}
            error={errors.post}
            onChange={(post) => {
              change({ post: post ?? { id: '', name: '' } })
            }}
          />
        </div>
        <button type="submit" className="gt-button gt-button--main">
          Go on
        </button>
      </form>
      <div ref={result} tabIndex={-1} className="gt-async" aria-live="polite">
        {Object.keys(errors).length > 0 ? (
          <ProblemList title="Some of it is missing" messages={Object.values(errors)} />
        ) : null}
        {set ? (
          <>
            <p>
              {entry.post.name}: {entry.text.trim()}
            </p>
            <ApplyChanges set={set} id={`note-${key}`} />
          </>
        ) : null}
      </div>
    </>
  )
}
