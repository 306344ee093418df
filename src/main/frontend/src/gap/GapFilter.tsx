import { Button, Form, Select } from 'nhsuk-react-components'
import type { SubmitEvent } from 'react'
import { navigate, usePlace } from '../shared/navigation'
import { formatNumber, plural } from '../shared/words'
import { choose } from './choose'
import { severities, totalOf, type Choice, type Rule } from './gaps'

interface GapFilterProps {
  rules: Rule[]
  choice: Choice
}

/** Chooses which gaps are shown: all, those of a severity, or those that one rule finds. */
export function GapFilter({ rules, choice }: GapFilterProps) {
  const place = usePlace()
  function show(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const chosen = new FormData(event.currentTarget).get('show')
    const rule = rules.find((each) => each.rule === chosen)?.rule
    const severity = severities.find((each) => each.severity === chosen)?.severity
    navigate(choose(place, { ...(rule ? { rule } : {}), ...(severity ? { severity } : {}) }), { stay: true })
  }
  return (
    <Form className="gt-search gt-filter" onSubmit={show}>
      <Select
        key={choice.rule ?? choice.severity}
        id="show"
        name="show"
        label="Gaps to show"
        labelProps={{ size: 's' }}
        defaultValue={choice.rule ?? choice.severity ?? ''}
      >
        <Select.Option value="">All {plural(totalOf(rules), 'gap')}</Select.Option>
        {severities.map(({ severity, name }) => (
          <SeverityOptions
            key={severity}
            severity={severity}
            name={name}
            rules={rules.filter((rule) => rule.severity === severity && rule.count > 0)}
          />
        ))}
      </Select>
      <Button type="submit" secondary>
        Show
      </Button>
    </Form>
  )
}

function SeverityOptions({ severity, name, rules }: { severity: string; name: string; rules: Rule[] }) {
  if (rules.length === 0) {
    return null
  }
  return (
    <optgroup label={`${name} severity`}>
      <Select.Option value={severity}>
        All of {name.toLowerCase()} severity ({formatNumber(totalOf(rules))})
      </Select.Option>
      {rules.map(({ rule, sentence, count }) => (
        <Select.Option key={rule} value={rule}>
          {sentence} ({formatNumber(count)})
        </Select.Option>
      ))}
    </optgroup>
  )
}
