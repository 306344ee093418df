import { useAnnouncement } from '../shared/announcements'
import { plural } from '../shared/words'
import type { Rule } from './gaps'
import { Rules } from './RuleTable'

interface NoGapsProps {
  name: string
  rules: Rule[]
}

/** Says what was looked for where no rule found anything: that is not to say that nothing is missing. */
export function NoGaps({ name, rules }: NoGapsProps) {
  const text = `No gap found by ${plural(rules.length, 'rule')}`
  useAnnouncement(text)
  return (
    <>
      <h2 className="nhsuk-heading-m">{text}</h2>
      <p className="gt-measure">
        Nothing that the graph holds of {name} breaks one of these rules. What the graph does not hold, they
        cannot find missing: where little is recorded, little can be wrong.
      </p>
      <Rules rules={rules} />
    </>
  )
}
