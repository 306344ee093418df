import { useIsDemonstrationShown } from '../shared/demonstration'

/** Stands above any page that shows data made up for demonstration. */
export function DemonstrationBanner() {
  if (!useIsDemonstrationShown()) {
    return null
  }
  return (
    <section className="gt-banner" aria-label="About the data on this page">
      <p className="nhsuk-width-container">
        <strong>Demonstration data is shown.</strong> Everything tagged Demonstration is made up to show what
        this service does. It is not a fact.
      </p>
    </section>
  )
}
