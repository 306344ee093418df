import { Link } from '../shared/Link'
import { usePageLocation } from '../shared/navigation'
import { plural } from '../shared/words'
import { severities, totalOf, type Choice, type Rule } from './gaps'
import { choose } from './choose'

interface SeverityCountsProps {
  rules: Rule[]
  choice: Choice
}

/** How many gaps there are of each severity, each a link to just these. */
export function SeverityCounts({ rules, choice }: SeverityCountsProps) {
  const here = usePageLocation()
  const finding = rules.filter(({ count }) => count > 0).length
  return (
    <>
      <p>
        {plural(totalOf(rules), 'gap')}, found by {finding} of {plural(rules.length, 'rule')}.
      </p>
      <ul className="nhsuk-list gt-severities">
        {severities.map(({ severity, name, meaning }) => {
          const count = totalOf(rules.filter((rule) => rule.severity === severity))
          return (
            <li key={severity} className={`gt-severity gt-severity--${severity.toLowerCase()}`}>
              <Link
                href={choose(here, { severity })}
                className="gt-severity__link"
                aria-current={choice.severity === severity ? 'true' : undefined}
              >
                {name}: {plural(count, 'gap')}
              </Link>
              <p className="gt-quiet">{meaning}</p>
            </li>
          )
        })}
      </ul>
    </>
  )
}
