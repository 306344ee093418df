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
    <div className="nhsuk-form-group">
      <label className="nhsuk-label nhsuk-label--s" htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <div className="nhsuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      <input
        id={id}
        type="file"
        accept={accept}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={({ target }) => {
          onChange(target.files?.[0])
        }}
      />
    </div>
  )
}
