import { navigate, usePageLocation, useSight, withQuery } from '../shared/navigation'

/** Lets the reader look at every page as it was at the end of a day. */
export function LookBack() {
  const here = usePageLocation()
  const { asOf } = useSight()
  return (
    <form
      key={asOf}
      className="gt-back"
      onSubmit={(event) => {
        event.preventDefault()
        const day = new FormData(event.currentTarget).get('asOf')
        // A page of a list begins anew: where one ends depends on what is in the list.
        navigate(withQuery(here, { after: undefined }), {
          stay: true,
          sight: { asOf: typeof day === 'string' ? day : '' },
        })
      }}
    >
      <label className="gt-back__label" htmlFor="look-back">
        Look back to
      </label>
      <input
        id="look-back"
        name="asOf"
        type="date"
        className="gt-back__day"
        max={new Date().toISOString().slice(0, 10)}
        defaultValue={/^\d{4}-\d{2}-\d{2}$/.test(asOf) ? asOf : ''}
      />
      <button type="submit" className="gt-back__button">
        Go<span className="nhsuk-u-visually-hidden"> to that day</span>
      </button>
    </form>
  )
}
