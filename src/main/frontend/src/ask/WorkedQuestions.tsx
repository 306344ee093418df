import { useSight, withSight } from '../shared/navigation'
import { plural } from '../shared/words'
import type { Worked } from './worked'

const groups = [
  { folder: 'planning', name: 'Planning' },
  { folder: 'assessment', name: 'The annual assessment' },
  { folder: 'dashboard', name: 'Dashboards' },
  { folder: 'graph', name: 'The graph itself' },
]

interface WorkedQuestionsProps {
  worked: Worked[]
  chosen: Worked | undefined
}

/** Questions in words to choose from, by who asks them. */
export function WorkedQuestions({ worked, chosen }: WorkedQuestionsProps) {
  const sight = useSight()
  return (
    <nav className="gt-worked" aria-label="Questions to begin with">
      {groups.map(({ folder, name }, index) => {
        const those = worked.filter((each) => each.name.startsWith(`${folder}/`))
        return (
          <details
            key={folder}
            className="nhsuk-details gt-details"
            open={chosen === undefined && index === 0}
          >
            <summary className="nhsuk-details__summary">
              <span className="nhsuk-details__summary-text">
                {name} <span className="gt-count">({plural(those.length, 'question')})</span>
              </span>
            </summary>
            <ul className="nhsuk-list nhsuk-details__text gt-worked__list">
              {those.map((each) => (
                <li key={each.name}>
                  {/* A page of its own: the editor keeps its tabs for as long as the page is open. */}
                  <a
                    href={withSight(
                      `/graphiql?${new URLSearchParams({ question: each.name }).toString()}`,
                      sight,
                    )}
                    aria-current={each === chosen ? 'page' : undefined}
                  >
                    {each.question}
                  </a>
                </li>
              ))}
            </ul>
          </details>
        )
      })}
    </nav>
  )
}
