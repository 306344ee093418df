import { ChosenNode } from './ChosenNode'
import { FormPart } from './FormPart'
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
    <FormPart legend="Where it is stated">
      <div className="nhsuk-form-group">
        <ChosenNode
          id="change-source"
          name="source"
          label="Document that it rests on"
          hint="Where it is stated. If the document is not in the graph yet, put that in first."
          kinds={['SourceDocument']}
          chosen={source.name}
          onChange={(node) => {
            onChange({ ...source, ...(node ?? { id: '', name: '' }) })
          }}
          error={error}
        />
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
    </FormPart>
  )
}
