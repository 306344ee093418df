import { basisInWords } from '../shared/BasisTag'
import { Field } from '../shared/Field'
import type { Basis } from '../generated/operations'
import type { Kind, LinkEntry } from './changeSet'

interface LinkBasisProps {
  kind: Kind
  link: LinkEntry
  error: string | undefined
  onChange: (basis: string) => void
}

/** How a link comes to be known, which may be otherwise than the thing itself. */
export function LinkBasis({ kind, link, error, onChange }: LinkBasisProps) {
  const id = `link-${link.key}-basis`
  const values = kind.properties.find(({ name }) => name === 'basis')?.values ?? []
  return (
    <Field id={id} label="How the link is known" error={error}>
      {(attributes) => (
        <select
          {...attributes}
          className="nhsuk-select"
          value={link.basis ?? ''}
          onChange={({ target }) => {
            onChange(target.value)
          }}
        >
          <option value="">{link.fitting ? 'Choose' : 'As the thing itself'}</option>
          {values.map((value) => (
            <option key={value} value={value}>
              {basisInWords(value as Basis)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
