import { exactnessInWords, timeInWords, type When } from '../shared/dates'

export function Time({ when }: { when: When }) {
  return (
    <>
      {timeInWords(when.text)} <span className="gt-quiet">({exactnessInWords(when.precision)})</span>
    </>
  )
}
