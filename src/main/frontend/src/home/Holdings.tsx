import type { HomeQuery } from '../generated/operations'
import { dayInWords } from '../shared/dates'
import { formatNumber } from '../shared/words'
import { countOf, linkCounts } from './holdings'

/** How much the graph holds, and how its links are known. */
export function Holdings({ held: { kinds, linkTypes, systems } }: { held: HomeQuery }) {
  const { dataVersion, asOf } = systems.completeness
  const links = linkCounts(linkTypes)
  const figures = [
    { count: systems.totalCount, name: 'systems' },
    { count: countOf(kinds, 'LocalPlan', 'NationalPlan'), name: 'plans, local and national' },
    {
      count: countOf(kinds, 'Priority', 'Objective', 'Commitment'),
      name: 'priorities, objectives and commitments',
    },
    { count: countOf(kinds, 'Programme', 'NationalProgramme', 'Action'), name: 'programmes and actions' },
    { count: countOf(kinds, 'Measure', 'Outcome'), name: 'measures and outcomes' },
    { count: countOf(kinds, 'Risk'), name: 'risks' },
  ]
  const parts = [
    { key: 'sourced', count: links.sourced, name: 'stated by a source' },
    { key: 'derived', count: links.derived, name: 'inferred, for a person to confirm' },
    { key: 'demonstration', count: links.demonstration, name: 'made up for demonstration' },
  ].filter(({ count }) => count > 0)
  return (
    <section aria-labelledby="holds">
      <h2 id="holds" className="nhsuk-heading-l">
        What the graph holds
      </h2>
      <dl className="gt-figures-list">
        {figures.map(({ count, name }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{formatNumber(count)}</dd>
          </div>
        ))}
      </dl>
      <p>
        <strong>{formatNumber(links.total)} links</strong> join all that it holds:
      </p>
      <svg className="gt-links-bar" viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true">
        {barsOf(parts, links.total).map(({ key, from, to }) => (
          <line key={key} className={`gt-links-bar__part--${key}`} x1={from} x2={to} y1="6" y2="6" />
        ))}
      </svg>
      <ul className="nhsuk-list gt-links-key">
        {parts.map(({ key, count, name }) => (
          <li key={key} className={`gt-links-key--${key}`}>
            <strong>{formatNumber(count)}</strong> {name}
          </li>
        ))}
      </ul>
      <p className="gt-quiet">
        Last changed on {dayInWords(asOf)}, data version {dataVersion}. Each page says what its documents are
        of.
      </p>
    </section>
  )
}

function barsOf(parts: { key: string; count: number }[], total: number) {
  let end = 0
  return parts.map(({ key, count }) => {
    const from = end
    end += (count / Math.max(total, 1)) * 1000
    return { key, from, to: end }
  })
}
