import { Field } from '../shared/Field'
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
  const options = type === 'Boolean' ? ['true', 'false'] : values
  const change = ({ target }: { target: { value: string } }) => {
    onChange(target.value)
  }
  return (
    <Field id={id} label={inWords(name)} hint={hint} error={error}>
      {(attributes) => {
        const field = { ...attributes, name, value, onChange: change }
        if (options.length > 0 && !list) {
          return (
            <select className="nhsuk-select" {...field}>
              <option value="">No data</option>
              {options.map((option) => (
                <option key={option} value={option}>
                  {optionInWords(type, option)}
                </option>
              ))}
            </select>
          )
        }
        return list || name === 'description' ? (
          <textarea className="nhsuk-textarea" rows={3} {...field} />
        ) : (
          <input className="nhsuk-input" autoComplete="off" {...field} />
        )
      }}
    </Field>
  )
}

function optionInWords(type: string, option: string) {
  if (type === 'Boolean') {
    return option === 'true' ? 'Yes' : 'No'
  }
  return valueInWords(option)
}
