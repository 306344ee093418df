import { standings } from '../thread/standings'
import { Link } from '../shared/Link'

const leftOut = [...standings.well.states, ...standings.unknown.states, ...standings.badly.states]
  .map((state) => `state:${state}`)
  .join('+')

const questions = [
  {
    address: '/node/plan-bnssg-jfp',
    name: 'What does a joint forward plan serve?',
    why: 'The BNSSG Joint Forward Plan: up to strategies and national shifts, down to what is measured.',
  },
  {
    address: '/between?from=type-nhp&to=nat-10yhp',
    name: 'How does a neighbourhood health plan reach the 10 Year Health Plan?',
    why: 'Every route between the two, those on the firmest ground first.',
  },
  {
    address: `/node/sys-bnssg-ics/map?off=${leftOut}`,
    name: 'Where are the threads of BNSSG broken?',
    why: 'The map of the system with its broken threads alone: what leads to no result, or serves nothing that is asked for.',
  },
  {
    address: '/node/sys-bnssg-ics/gaps?severity=HIGH',
    name: 'What should BNSSG mend first?',
    why: 'Gaps of high severity, each with what was looked for, what was found, and the thread it breaks.',
  },
  {
    address: '/node/risk-flow/impact',
    name: 'What depends on poor patient flow?',
    why: 'What is affected if the risk lands, which dates depend on it, and what is cut off.',
  },
  {
    address: '/node/meas-ae4h',
    name: 'Is A&E seen within four hours?',
    why: 'The latest figures by organisation, and the plans that they answer for.',
  },
  {
    address: '/coverage?rows=LocalPlan&columns=Shift&scope=sys-bnssg-ics',
    name: 'Which plans serve which shift?',
    why: 'Plans by shifts, or any two kinds of thing, with where their threads stand.',
  },
]

/** Questions that planners and assessors ask, each with the page that answers it. */
export function Starts() {
  return (
    <section aria-labelledby="questions">
      <h2 id="questions" className="nhsuk-heading-l">
        Or with a question
      </h2>
      <ul className="nhsuk-list gt-starts">
        {questions.map(({ address, name, why }) => (
          <li key={address} className="gt-starts__item">
            <Link href={address} className="gt-starts__link">
              {name}
            </Link>
            <p className="gt-quiet">{why}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
