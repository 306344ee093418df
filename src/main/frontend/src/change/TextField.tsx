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
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={`nhsuk-form-group${error ? ' nhsuk-form-group--error' : ''}`}>
      <label className="nhsuk-label nhsuk-label--s" htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <div className="nhsuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <p className="nhsuk-error-message" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
      <input
        id={id}
        type={isSecret ? 'password' : 'text'}
        className="nhsuk-input"
        autoComplete="off"
        value={value}
        readOnly={isFixed}
        aria-describedby={described || undefined}
        onChange={({ target }) => {
          onChange(target.value)
        }}
      />
    </div>
  )
}
