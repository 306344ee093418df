import type { ReactNode } from 'react'

/** Fields of a form that belong together, under what they ask for. */
export function FormPart({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="nhsuk-fieldset gt-change__part">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">{legend}</legend>
      {children}
    </fieldset>
  )
}
