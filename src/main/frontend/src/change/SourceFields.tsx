import { Suggest } from '../search/Suggest'
import { Chosen } from './Chosen'
import type { Entry } from './changeSet'
import { TextField } from './TextField'

interface SourceFieldsProps {
  source: Entry['source']
  error: string | undefined
  onChange: (source: Entry['source']) => void
}

/** Asks for the document that a change rests on, and where it stands there. */
export function SourceFields({ source, error, onChange }: SourceFieldsProps) {
  return (
    <>
      <div className="nhsuk-form-group">
        <Suggest
          id="change-source"
          name="source"
          label="Document that it rests on"
          hint="Where it is stated. If the document is not in the graph yet, put that in first."
          kinds={['SourceDocument']}
          onChoose={({ id, name }) => {
            onChange({ ...source, id, name })
          }}
          onType={() => {
            onChange({ ...source, id: '', name: '' })
          }}
          error={error}
        />
        <Chosen name={source.name} />
      </div>
      <TextField
        id="change-locator"
        label="Place in the document (optional)"
        hint="Such as a page, a table or a line."
        value={source.locator}
        onChange={(locator) => {
          onChange({ ...source, locator })
        }}
      />
    </>
  )
}
