import { PropertyField } from './PropertyField'
import type { Property } from './changeSet'

interface MorePropertiesProps {
  properties: readonly Property[]
  values: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string>>
  onChange: (name: string, value: string) => void
}

/** The properties that few need: out of the way until they are asked for.. */
export function MoreProperties({ properties, values, errors, onChange }: MorePropertiesProps) {
  const holds = properties.filter(({ name }) => (values[name] ?? '') !== '').length
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          More that can be said{holds > 0 ? ` (${holds} of ${properties.length})` : ''}
        </span>
      </summary>
      <div className="nhsuk-details__text">
        {properties.map((property) => (
          <PropertyField
            key={property.name}
            property={property}
            value={values[property.name] ?? ''}
            error={errors[property.name]}
            onChange={(value) => {
              onChange(property.name, value)
            }}
          />
        ))}
      </div>
    </details>
  )
}
