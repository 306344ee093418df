import { Button, DateInput, Form, Select } from 'nhsuk-react-components'
import { useRef, useState, type Ref, type SubmitEvent } from 'react'
import { textIn } from '../shared/forms'
import { navigate, usePlace, withQuery } from '../shared/navigation'
import { dayOf, enteredDay, periodsWith, type Slip } from './slip'

interface SlipFormProps {
  happens: string
  slips: string
  slip: Slip
}

/** Asks what happens to the thing. The answer is part of the address. */
export function SlipForm({ happens, slips, slip }: SlipFormProps) {
  const place = usePlace()
  const [error, setError] = useState<string>()
  const dayInput = useRef<HTMLInputElement>(null)

  function show(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const entered = new FormData(event.currentTarget)
    const what = textIn(entered, 'what')
    if (what !== 'until') {
      setError(undefined)
      go({ by: what === 'happens' ? undefined : what, until: undefined })
      return
    }
    const day = dayOf({
      day: textIn(entered, 'until-day'),
      month: textIn(entered, 'until-month'),
      year: textIn(entered, 'until-year'),
    })
    if (day === undefined) {
      setError('Enter a real date, such as 1 3 2026')
      dayInput.current?.focus()
      return
    }
    setError(undefined)
    go({ by: undefined, until: day })
  }

  function go(changes: { by: string | undefined; until: string | undefined }) {
    navigate(withQuery(place, changes), { stay: true })
  }

  return (
    <Form className="gt-search gt-filter" onSubmit={show}>
      <SlipFields
        key={JSON.stringify(slip)}
        happens={happens}
        slips={slips}
        slip={slip}
        error={error}
        dayInput={dayInput}
      />
      <Button type="submit" secondary>
        Show
      </Button>
    </Form>
  )
}

interface SlipFieldsProps extends SlipFormProps {
  error: string | undefined
  dayInput: Ref<HTMLInputElement>
}

/** The fields as the address has them; the button beside them stays, and the reader with it. */
function SlipFields({ happens, slips, slip: { by, until }, error, dayInput }: SlipFieldsProps) {
  const [what, setWhat] = useState(until !== undefined ? 'until' : (by ?? 'happens'))
  return (
    <>
      <Select
        id="what"
        name="what"
        label="What happens"
        labelProps={{ size: 's' }}
        value={what}
        onChange={({ target }) => {
          setWhat(target.value)
        }}
      >
        <Select.Option value="happens">{happens}</Select.Option>
        {periodsWith(by).map(({ by: period, words }) => (
          <Select.Option key={period} value={period}>
            {slips} by {words}
          </Select.Option>
        ))}
        <Select.Option value="until">{slips} to a day</Select.Option>
      </Select>
      {what === 'until' ? (
        <DateInput
          id="until"
          name="until"
          legend="The day to which it slips"
          legendProps={{ size: 's' }}
          hint="For example, 1 3 2026"
          defaultValue={enteredDay(until)}
          {...(error === undefined ? {} : { error })}
        >
          <DateInput.Day ref={dayInput} />
          <DateInput.Month />
          <DateInput.Year />
        </DateInput>
      ) : null}
    </>
  )
}
