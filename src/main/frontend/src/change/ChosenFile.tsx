import { Field } from '../shared/Field'

interface ChosenFileProps {
  id: string
  label: string
  hint?: string
  accept: string
  onChange: (file: File | undefined) => void
}

/** A field for a file. */
export function ChosenFile({ id, label, hint, accept, onChange }: ChosenFileProps) {
  return (
    <Field id={id} label={label} hint={hint}>
      {(attributes) => (
        <input
          {...attributes}
          type="file"
          accept={accept}
          onChange={({ target }) => {
            onChange(target.files?.[0])
          }}
        />
      )}
    </Field>
  )
}
