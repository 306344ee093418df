import { navigate, usePageLocation, useSight, withQuery } from '../shared/navigation'

/** Includes what is made up for demonstration, or leaves it out, on every page from here on. */
export function DemonstrationSwitch() {
  const here = usePageLocation()
  return (
    <label className="gt-switch">
      <input
        type="checkbox"
        role="switch"
        className="gt-switch__input"
        checked={useSight().demonstration}
        onChange={({ target }) => {
          // A page of a list begins anew: where one ends depends on what is in the list.
          navigate(withQuery(here, { after: undefined }), {
            stay: true,
            sight: { demonstration: target.checked },
          })
        }}
      />
      <span className="gt-switch__track" aria-hidden="true" />
      Demonstration data
    </label>
  )
}
