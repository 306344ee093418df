import classNames from 'classnames'
import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { useFragment } from './useFragment'

interface FoldProps {
  summary: ReactNode
  /** The id of the summary. */
  id?: string
  /** The ids of what is in it: an address that names one opens it, as does one that names itself. */
  holds?: readonly string[]
  isOpen?: boolean
  className?: string
  children: ReactNode
}

/** A part of a page that is folded until it is asked for, by hand, by its address or on paper. */
export function Fold({ summary, id, holds = [], isOpen = false, className, children }: FoldProps) {
  const details = useRef<HTMLDetailsElement>(null)
  const fragment = useFragment()
  const isNamed = fragment !== '' && (fragment === id || holds.includes(fragment))
  useLayoutEffect(() => {
    if (isNamed && details.current) {
      details.current.open = true
      document.getElementById(fragment)?.scrollIntoView()
    }
  }, [isNamed, fragment])
  return (
    <details ref={details} open={isOpen} className={classNames('nhsuk-details', 'gt-fold', className)}>
      <summary id={id} className="nhsuk-details__summary">
        {summary}
      </summary>
      <div className="nhsuk-details__text">{children}</div>
    </details>
  )
}
