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

const questions = [
  {
    address: '/node/sys-bnssg-ics/gaps',
    name: 'Where are the threads of BNSSG broken?',
    why: 'Gaps in its plans, measures, risks and evidence, each with what was looked for, what was found, and a thread that it concerns.',
  },
  {
    address: '/coverage?rows=LocalPlan&columns=Shift&scope=sys-bnssg-ics',
    name: 'Which plans of BNSSG serve which shift?',
    why: 'Plans by shifts, or any two kinds of thing, with where their threads stand.',
  },
  {
    address: '/node/risk-flow/impact',
    name: 'What depends on poor patient flow?',
    why: 'What is affected if the risk lands, by which thread, which dates depend on it, and what is cut off.',
  },
  {
    address: '/node/sys-bnssg-ics/single-points',
    name: 'What are the single points of failure in BNSSG?',
    why: 'Priorities, programmes and measures that everything has to go through.',
  },
  {
    address: '/risks',
    name: 'Which risks have most depending on them?',
    why: 'Risks by exposure, with each part of it shown.',
  },
  {
    address: '/gaps',
    name: 'Where are threads broken anywhere?',
    why: 'Every gap in the graph, by rule and severity.',
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
      <Starts starts={startingPoints.map((start) => ({ ...start, address: addressOf(start.id) }))} />
      <h2 className="nhsuk-heading-m">Or ask where threads hold, and what depends on them</h2>
      <Starts starts={questions} />
    </>
  )
}

function Starts({ starts }: { starts: { address: string; name: string; why: string }[] }) {
  return (
    <ul className="nhsuk-list gt-starts">
      {starts.map(({ address, name, why }) => (
        <li key={address} className="gt-starts__item">
          <Link href={address} className="gt-starts__link">
            {name}
          </Link>
          <p className="gt-quiet">{why}</p>
        </li>
      ))}
    </ul>
  )
}
