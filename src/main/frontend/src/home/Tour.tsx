import { useEffect, useRef, useState } from 'react'
import { navigate, usePageLocation, withQuery } from '../shared/navigation'
import { isTourSeen, rememberTour } from './tourMemory'

const steps = [
  {
    heading: 'A thread runs from what is asked for to what is measured',
    text: 'Every plan should serve something above it, and show below it that it works. This page follows those links, and says where they break.',
  },
  {
    heading: 'The line says how a link is known',
    text: 'A solid line is stated by a source, a dashed one is inferred and waits for a person to confirm it, a dotted one is made up for demonstration. Each opens to its source.',
  },
  {
    heading: 'Find, follow, take away',
    text: 'Type part of a name in the search. Follow a thread up or down. Every table can be saved as CSV or Excel, and the foot of every page cites it, keeps it under a name, and shows the query behind it.',
  },
]

/** Three steps for who comes for the first time. It stands in the page, holds nobody, and stays away once closed. */
export function Tour() {
  const here = usePageLocation()
  const isAsked = here.query.get('tour') !== null
  const [isClosed, setClosed] = useState(isTourSeen)
  const [position, setPosition] = useState(0)
  const heading = useRef<HTMLHeadingElement>(null)
  const hasMoved = useRef(false)
  useEffect(() => {
    if (hasMoved.current) {
      heading.current?.focus()
    }
  }, [position])
  const step = steps[position]
  if ((isClosed && !isAsked) || !step) {
    return null
  }
  function move(by: number) {
    hasMoved.current = true
    setPosition((before) => before + by)
  }
  function close() {
    rememberTour()
    setClosed(true)
    setPosition(0)
    hasMoved.current = false
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
    if (isAsked) {
      navigate(withQuery(here, { tour: undefined }), { stay: true, replace: true })
    }
  }
  const isLast = position === steps.length - 1
  return (
    <section className="gt-tour" aria-labelledby="tour">
      <p className="gt-quiet gt-tour__count">
        New here? Step {position + 1} of {steps.length}
      </p>
      <h2 id="tour" ref={heading} tabIndex={-1} className="nhsuk-heading-m gt-heading">
        {step.heading}
      </h2>
      <p className="gt-measure">{step.text}</p>
      <div className="gt-tour__buttons">
        {position > 0 ? (
          <button
            type="button"
            className="gt-button"
            onClick={() => {
              move(-1)
            }}
          >
            Back
          </button>
        ) : null}
        {isLast ? null : (
          <button
            type="button"
            className="gt-button gt-button--main"
            onClick={() => {
              move(1)
            }}
          >
            Next
          </button>
        )}
        <button type="button" className={isLast ? 'gt-button gt-button--main' : 'gt-button'} onClick={close}>
          {isLast ? 'Done' : 'Close the tour'}
        </button>
      </div>
    </section>
  )
}
