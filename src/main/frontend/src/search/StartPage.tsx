import { Link } from '../shared/Link'
import { addressOf } from '../shared/navigation'
import { PageHeading } from '../shared/PageHeading'
import { SearchForm } from './SearchForm'

const startingPoints = [
  {
    id: 'plan-bnssg-jfp',
    name: 'BNSSG Joint Forward Plan',
    why: 'Which strategies and national shifts it serves, and which measures show results.',
  },
  {
    id: 'type-nhp',
    name: 'Neighbourhood health plan',
    why: 'How a neighbourhood’s plan reaches the 10 Year Health Plan.',
  },
  {
    id: 'shift-h2c',
    name: 'Hospital to community',
    why: 'What supports this national shift on the ground.',
  },
  {
    id: 'meas-ae4h',
    name: 'A&E four-hour performance',
    why: 'Latest figures by organisation, and the plans they answer for.',
  },
  {
    id: 'risk-flow',
    name: 'Poor flow through health and care settings',
    why: 'Which measures and plans this risk threatens.',
  },
]

export function StartPage() {
  return (
    <>
      <PageHeading title="Follow the golden thread of a health plan">
        Follow the golden thread of a health plan
      </PageHeading>
      <p className="nhsuk-lede-text gt-measure">
        See what a plan serves, from a local action up to a national ambition, and what shows that it works,
        down to the measured result. Every fact names its source.
      </p>
      <SearchForm />
      <h2 className="nhsuk-heading-m">Or start from one of these</h2>
      <ul className="nhsuk-list gt-starts">
        {startingPoints.map(({ id, name, why }) => (
          <li key={id} className="gt-starts__item">
            <Link href={addressOf(id)} className="gt-starts__link">
              {name}
            </Link>
            <p className="gt-quiet">{why}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
