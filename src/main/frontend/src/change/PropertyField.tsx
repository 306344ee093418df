import { inWords, valueInWords } from '../shared/words'
import type { Property } from './changeSet'

interface PropertyFieldProps {
  property: Property
  value: string
  error: string | undefined
  onChange: (value: string) => void
}

const forms: Partial<Record<string, string>> = {
  Period: 'A date such as 2026-05-31, 2026-05, 2026/27 Q1, 2026/27, 2026, or two of these with .. between.',
  DateTime: 'An instant such as 2026-05-31T12:00:00Z.',
  Code: 'A scheme and a code, such as ODS QUY.',
  Int: 'A whole number.',
  Float: 'A number.',
}

/** A field for a property, of a form that its type asks for. */
export function PropertyField({ property, value, error, onChange }: PropertyFieldProps) {
  const { name, type, list, description, values } = property
  const id = `property-${name}`
  const hint = [description, forms[type], list ? 'One on each line.' : undefined].filter(Boolean).join(' ')
  const attributes = {
    id,
    name,
    value,
    'aria-describedby': error ? `${id}-hint ${id}-error` : `${id}-hint`,
    'aria-invalid': error ? (true as const) : undefined,
  }
  const options = type === 'Boolean' ? ['true', 'false'] : values
  return (
    <div className={`nhsuk-form-group${error ? ' nhsuk-form-group--error' : ''}`}>
      <label className="nhsuk-label nhsuk-label--s" htmlFor={id}>
        {inWords(name)}
      </label>
      <div className="nhsuk-hint" id={`${id}-hint`}>
        {hint}
      </div>
      {error ? (
        <p className="nhsuk-error-message" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
      {options.length > 0 && !list ? (
        <select
          className="nhsuk-select"
          {...attributes}
          onChange={({ target }) => {
            onChange(target.value)
          }}
        >
          <option value="">No data</option>
          {options.map((option) => (
            <option key={option} value={option}>
              {optionInWords(type, option)}
            </option>
          ))}
        </select>
      ) : list || name === 'description' ? (
        <textarea
          className="nhsuk-textarea"
          rows={3}
          {...attributes}
          onChange={({ target }) => {
            onChange(target.value)
          }}
        />
      ) : (
        <input
          className="nhsuk-input"
          autoComplete="off"
          {...attributes}
          onChange={({ target }) => {
            onChange(target.value)
          }}
        />
      )}
    </div>
  )
}

function optionInWords(type: string, option: string) {
  if (type === 'Boolean') {
    return option === 'true' ? 'Yes' : 'No'
  }
  return valueInWords(option)
}
