/** All that is wrong, at once. */
export function ProblemList({ title, messages }: { title: string; messages: readonly string[] }) {
  return (
    <div className="nhsuk-error-summary" role="alert">
      <h2 className="nhsuk-error-summary__title">{title}</h2>
      <ul className="nhsuk-list nhsuk-error-summary__list">
        {messages.map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </div>
  )
}
