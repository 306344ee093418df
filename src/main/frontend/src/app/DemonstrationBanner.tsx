import { useSight } from '../shared/navigation'

/** Stands above every page for as long as data made up for demonstration is included. */
export function DemonstrationBanner() {
  if (!useSight().demonstration) {
    return null
  }
  return (
    <section className="gt-banner" aria-label="About the data on this page">
      <p className="nhsuk-width-container">
        <strong>Demonstration data is included.</strong> Everything tagged Demonstration is made up to show
        what this service does. It is not a fact, though counts and threads on this page take it in.
      </p>
    </section>
  )
}
