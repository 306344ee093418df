import { dayInWords } from './dates'
import { asSentence } from './words'

interface CompletenessProps {
  completeness: { complete: boolean; reason: string | null; dataVersion: string; asOf: string }
  /** What the answer holds, such as "threads". */
  what: string
}

/** Says whether an answer is whole and, if it was cut, why. */
export function Completeness({ completeness, what }: CompletenessProps) {
  const { complete, reason, dataVersion, asOf } = completeness
  const edition = `Data version ${dataVersion}, as at ${dayInWords(asOf)}.`
  if (complete) {
    return (
      <p className="nhsuk-body-s gt-quiet">
        No {what} are left out. {edition}
      </p>
    )
  }
  return (
    <div className="nhsuk-inset-text gt-cut">
      <p>
        <strong>Not all {what} are shown.</strong> {asSentence(reason ?? 'the answer was cut')} {edition}
      </p>
    </div>
  )
}
