import { Field } from '../shared/Field'

interface HoldersOfPostsProps {
  people: string
  unread: readonly string[]
  onChange: (people: string) => void
}

/** Takes who holds which post, so that posts stand in place of the names that a file has. */
export function HoldersOfPosts({ people, unread, onChange }: HoldersOfPostsProps) {
  const wrong = unread.map((line) => `“${line.trim()}”`).join(', ')
  return (
    <Field
      id="import-people"
      label="Posts of the people it names"
      hint="A person on each line, named as in the file, and the post: Alex Example = Chief Nurse. The names are sent with the file, and neither kept nor shown to anybody."
      error={wrong === '' ? undefined : `${wrong}: write a name, =, and a post`}
    >
      {(attributes) => (
        <textarea
          {...attributes}
          className="nhsuk-textarea"
          rows={4}
          autoComplete="off"
          spellCheck={false}
          value={people}
          onChange={({ target }) => {
            onChange(target.value)
          }}
        />
      )}
    </Field>
  )
}
