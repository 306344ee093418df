import { Field } from '../shared/Field'

interface TextFieldProps {
  id: string
  label: string
  hint?: string
  value: string
  error?: string | undefined
  isFixed?: boolean
  isSecret?: boolean
  onChange: (text: string) => void
}

/** A line of text with its label, its hint and what is wrong with it. */
export function TextField({
  id,
  label,
  hint,
  value,
  error,
  isFixed = false,
  isSecret = false,
  onChange,
}: TextFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(attributes) => (
        <input
          {...attributes}
          type={isSecret ? 'password' : 'text'}
          className="nhsuk-input"
          autoComplete="off"
          value={value}
          readOnly={isFixed}
          onChange={({ target }) => {
            onChange(target.value)
          }}
        />
      )}
    </Field>
  )
}
