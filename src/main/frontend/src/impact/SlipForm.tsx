import { Button, DateInput, Details, Form } from 'nhsuk-react-components'
import { useRef, useState, type SubmitEvent } from 'react'
import { ChoiceList } from '../shared/ChoiceList'
import { textIn } from '../shared/forms'
import { navigate, usePageLocation, withQuery } from '../shared/navigation'
import { dayInWords } from '../shared/dates'
import { dayOf, enteredDay, periodsWith, type Slip } from './slip'

interface SlipFormProps {
  happens: string
  slips: string
  slip: Slip
}

/** Chooses what happens to the thing: it fails, or by how much it is late. The choice is part of the address. */
export function SlipForm({ happens, slips, slip }: SlipFormProps) {
  const here = usePageLocation()
  const { by, until } = slip
  return (
    <div className="gt-controls gt-slip">
      <nav className="gt-choices" aria-labelledby="what-happens">
        <span id="what-happens" className="gt-choices__name">
          What happens
        </span>
        <ChoiceList
          choices={[
            {
              href: withQuery(here, { by: undefined, until: undefined }),
              text: happens,
              isChosen: by === undefined && until === undefined,
            },
            ...periodsWith(by).map(({ by: period, words }) => ({
              href: withQuery(here, { by: period, until: undefined }),
              text: `${slips} by ${words}`,
              isChosen: period === by && until === undefined,
            })),
            ...(until === undefined
              ? []
              : [
                  {
                    href: withQuery(here, { by: undefined, until }),
                    text: `${slips} to ${dayInWords(until)}`,
                    isChosen: true,
                  },
                ]),
          ]}
        />
      </nav>
      <Details className="gt-details gt-slip__day">
        <Details.Summary>{slips} to a day of your own</Details.Summary>
        <Details.Text>
          <DayForm key={until} until={until} />
        </Details.Text>
      </Details>
    </div>
  )
}

function DayForm({ until }: { until: string | undefined }) {
  const here = usePageLocation()
  const [error, setError] = useState<string>()
  const dayInput = useRef<HTMLInputElement>(null)

  function show(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const entered = new FormData(event.currentTarget)
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
    navigate(withQuery(here, { by: undefined, until: day }), { stay: true })
  }

  return (
    <Form className="gt-search" onSubmit={show}>
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
      <Button type="submit" secondary>
        Show
      </Button>
    </Form>
  )
}
