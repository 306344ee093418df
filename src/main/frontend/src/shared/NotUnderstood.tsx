import { usePageLocation } from './navigation'

/** Says which parts of the page's address are not understood, and so left out. */
export function NotUnderstood({ known }: { known: Record<string, readonly string[]> }) {
  const { query } = usePageLocation()
  const unknown = Object.entries(known).flatMap(([name, values]) =>
    query
      .getAll(name)
      .filter((value) => value !== '' && !values.includes(value))
      .map((value) => `${name}=${value}`),
  )
  return unknown.length === 0 ? null : (
    <div className="nhsuk-inset-text gt-cut">
      <p>
        The address of this page asks for <strong>{unknown.join(' and ')}</strong>, which is not understood.
        The page is shown without it.
      </p>
    </div>
  )
}
