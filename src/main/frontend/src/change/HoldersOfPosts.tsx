interface HoldersOfPostsProps {
  people: string
  unread: readonly string[]
  onChange: (people: string) => void
}

/** Takes who holds which post, so that posts stand in place of the names that a file has. */
export function HoldersOfPosts({ people, unread, onChange }: HoldersOfPostsProps) {
  return (
    <div className="nhsuk-form-group">
      <label className="nhsuk-label" htmlFor="import-people">
        Posts of the people it names
      </label>
      <div className="nhsuk-hint" id="import-people-hint">
        A person on each line, named as in the file, and the post: Alex Example = Chief Nurse. The names are
        sent with the file, and neither kept nor shown to anybody.
      </div>
      {unread.length > 0 ? (
        <p className="nhsuk-error-message" role="alert">
          {unread.map((line) => `“${line.trim()}”`).join(', ')}: write a name, =, and a post
        </p>
      ) : null}
      <textarea
        className="nhsuk-textarea"
        id="import-people"
        rows={4}
        aria-describedby="import-people-hint"
        autoComplete="off"
        spellCheck={false}
        value={people}
        onChange={({ target }) => {
          onChange(target.value)
        }}
      />
    </div>
  )
}
