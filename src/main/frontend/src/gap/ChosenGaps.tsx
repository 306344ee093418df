import { GapsDocument } from '../generated/operations'
import { useAnnouncement } from '../shared/announcements'
import { AsyncContent } from '../shared/AsyncContent'
import { Completeness } from '../shared/Completeness'
import { Link } from '../shared/Link'
import { usePageLocation, withQuery } from '../shared/navigation'
import { useAnswer } from '../shared/useAnswer'
import { plural } from '../shared/words'
import { TakeAway } from '../takeaway/TakeAway'
import { gapsByRule, isChosen, severities, totalOf, type Choice, type GapPage, type Rule } from './gaps'
import { GapTable } from './GapTable'
import { gapsTable } from './gapTables'

const pageSize = 25

interface ChosenGapsProps {
  id: string | undefined
  rules: Rule[]
  choice: Choice
  /** Where the page before ended. */
  after: string | null
}

export function ChosenGaps({ id, rules, choice, after }: ChosenGapsProps) {
  const { rule, severity } = choice
  const chosen = {
    id: id ?? null,
    rules: rule ? [rule] : null,
    severities: severity ? [severity] : null,
  }
  const answer = useAnswer(GapsDocument, { ...chosen, first: pageSize, after })
  return (
    <AsyncContent answer={answer} what="gaps">
      {({ gaps }) => (
        <>
          <TakeAway {...gapsTable(rules, chosen)} />
          <Page id={id} rules={rules.filter((each) => isChosen(choice, each))} page={gaps} after={after} />
        </>
      )}
    </AsyncContent>
  )
}

interface PageProps {
  id: string | undefined
  rules: Rule[]
  page: GapPage
  after: string | null
}

function Page({ id, rules, page: { nodes, pageInfo, completeness }, after }: PageProps) {
  const here = usePageLocation()
  const total = plural(totalOf(rules), 'gap')
  const isWhole = nodes.length === totalOf(rules)
  const shown = isWhole ? `${total} shown` : `${nodes.length} of ${total} shown`
  useAnnouncement(shown)
  return (
    <>
      <p>
        {shown}.{' '}
        <Link href={withQuery(here, { rule: undefined, severity: undefined, after: undefined })}>
          All gaps by what is wrong
        </Link>
      </p>
      {severities.map(({ severity, name, meaning }) => {
        const groups = gapsByRule(nodes, rules).filter(({ rule }) => rule.severity === severity)
        return groups.length === 0 ? null : (
          <section key={severity} aria-labelledby={`severity-${severity}`}>
            <h2 id={`severity-${severity}`} className="nhsuk-heading-l">
              {name} severity
            </h2>
            <p className="gt-measure">{meaning}</p>
            {groups.map(({ rule, gaps }) => (
              <GapTable key={rule.rule} rule={rule} gaps={gaps} scope={id} />
            ))}
          </section>
        )
      })}
      <Completeness completeness={completeness} what="gaps and their threads" />
      {pageInfo.hasNextPage || after !== null ? (
        <nav className="gt-pages" aria-label="More gaps">
          {after !== null ? (
            <Link href={withQuery(here, { after: undefined })}>Back to the first page</Link>
          ) : null}
          {pageInfo.endCursor !== null && pageInfo.hasNextPage ? (
            <Link href={withQuery(here, { after: pageInfo.endCursor })}>Next page of gaps</Link>
          ) : null}
        </nav>
      ) : null}
    </>
  )
}
