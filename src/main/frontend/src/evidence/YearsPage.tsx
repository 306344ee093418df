import { AssessedYearsDocument, type AssessedYearsQuery } from '../generated/operations'
import { AsyncContent } from '../shared/AsyncContent'
import { Link } from '../shared/Link'
import { useAnswer } from '../shared/useAnswer'
import { SubjectPage } from '../subject/SubjectPage'
import { addressOfPack } from './pack'

/** The years for which a pack of a board can be made. */
export function YearsPage({ id }: { id: string }) {
  return (
    <SubjectPage id={id} view="evidence" caption="Evidence pack">
      {() => <Years id={id} />}
    </SubjectPage>
  )
}

function Years({ id }: { id: string }) {
  const answer = useAnswer(AssessedYearsDocument, { id })
  return (
    <>
      <p className="nhsuk-lede-text gt-measure">
        What the facts hold for the assessment of this body in a year: findings, figures, priorities,
        requirements, risks, gaps and support, each with its source.
      </p>
      <AsyncContent answer={answer} what="years">
        {({ assessments }) => <Choices id={id} assessments={assessments.nodes} />}
      </AsyncContent>
    </>
  )
}

interface ChoicesProps {
  id: string
  assessments: AssessedYearsQuery['assessments']['nodes']
}

function Choices({ id, assessments }: ChoicesProps) {
  const assessed = assessments.flatMap(({ year }) => (year === null ? [] : [year.text]))
  const others = lastYears(new Date()).filter((year) => !assessed.includes(year))
  return (
    <>
      {assessed.length === 0 ? (
        <p>
          <strong>No data:</strong> no assessment of this body is recorded. A pack can be made all the same,
          and says so.
        </p>
      ) : (
        <>
          <h2 className="nhsuk-heading-m">Years with an assessment</h2>
          <YearList id={id} years={assessed} />
        </>
      )}
      <h2 className="nhsuk-heading-m">Other years</h2>
      <YearList id={id} years={others} />
    </>
  )
}

function YearList({ id, years }: { id: string; years: string[] }) {
  return (
    <ul className="nhsuk-list">
      {years.map((year) => (
        <li key={year}>
          <Link href={addressOfPack(id, year)}>Evidence pack for {year}</Link>
        </li>
      ))}
    </ul>
  )
}

const offered = 4

/** The financial years that have ended last, the latest first. */
function lastYears(today: Date) {
  const current = today.getMonth() < 3 ? today.getFullYear() - 1 : today.getFullYear()
  return Array.from({ length: offered }, (_, before) => {
    const start = current - 1 - before
    return `${String(start)}/${String(start + 1).slice(2)}`
  })
}
