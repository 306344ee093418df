import { useState, type SubmitEvent } from 'react'
import { Suggest } from '../search/Suggest'
import { textIn } from '../shared/forms'
import { navigate, usePageLocation, withQuery } from '../shared/navigation'
import { kindsOfPlans } from '../subject/roles'
import type { Subject } from '../subject/SubjectPage'
import { problemWith, type Compared } from './difference'

interface DifferenceFormProps {
  plan: Subject
  compared: Compared
  /** What the other edition is called. */
  otherName: string
}

/** Asks what to compare a plan with, and as of when to look at each. */
export function DifferenceForm({ plan, compared, otherName }: DifferenceFormProps) {
  const here = usePageLocation()
  const [other, setOther] = useState(compared.with)
  const [error, setError] = useState<string>()

  function show(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const entered = new FormData(form)
    const chosen = {
      with: other,
      since: textIn(entered, 'since') || undefined,
      until: textIn(entered, 'until') || undefined,
    }
    const problem = problemWith(chosen, textIn(entered, 'with'))
    setError(problem)
    if (problem === undefined) {
      navigate(withQuery(here, { ...chosen, what: undefined, page: undefined }), { stay: true })
    } else {
      form.querySelector<HTMLInputElement>('[name="with"]')?.focus()
    }
  }

  return (
    <form className="gt-ends gt-editions" onSubmit={show}>
      <fieldset className="gt-editions__side">
        <legend className="nhsuk-label nhsuk-label--s">Before</legend>
        <p className="nhsuk-label">This edition</p>
        <p className="gt-editions__name">{plan.name}</p>
        <Day name="since" given={compared.since} />
      </fieldset>
      <fieldset className="gt-editions__side">
        <legend className="nhsuk-label nhsuk-label--s">After</legend>
        <Suggest
          id="difference-with"
          name="with"
          label="Other edition"
          hint="Leave it empty to compare this plan with itself at another time"
          kinds={kindsOfPlans()}
          initial={otherName}
          onChoose={({ id }) => {
            setOther(id)
            setError(undefined)
          }}
          onType={() => {
            setOther(undefined)
          }}
          error={error}
        />
        <Day name="until" given={compared.until} />
      </fieldset>
      <div className="gt-ends__buttons">
        <button type="submit" className="gt-button gt-button--main">
          Compare
        </button>
      </div>
    </form>
  )
}

interface DayProps {
  name: string
  given: string | undefined
}

function Day({ name, given }: DayProps) {
  return (
    <div className="gt-editions__day">
      <label className="nhsuk-label" htmlFor={`difference-${name}`}>
        As of
      </label>
      <p id={`difference-${name}-hint`} className="nhsuk-hint gt-suggest__hint">
        The end of a day; now if left empty
      </p>
      <input
        id={`difference-${name}`}
        name={name}
        type="date"
        aria-describedby={`difference-${name}-hint`}
        className="nhsuk-input nhsuk-input--width-10"
        max={new Date().toISOString().slice(0, 10)}
        defaultValue={given?.slice(0, 10) ?? ''}
      />
    </div>
  )
}
