import type { ComponentPropsWithoutRef, MouseEvent } from 'react'
import { navigate, useDemonstration, withDemonstration } from './navigation'

interface LinkProps extends ComponentPropsWithoutRef<'a'> {
  href: string
  /** The link changes how the same thing is shown; focus stays on it. */
  stay?: boolean
  /** Whether demonstration data is included there; as it is here if left out. */
  demonstration?: boolean
}

/** A link within the page: plain clicks do not load a document, all others work as ever. */
export function Link({ href, stay = false, demonstration, children, ...rest }: LinkProps) {
  const isIncludedHere = useDemonstration()
  const isIncluded = demonstration ?? isIncludedHere
  function follow(event: MouseEvent) {
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (plain) {
      event.preventDefault()
      navigate(href, { stay, demonstration: isIncluded })
    }
  }
  return (
    <a href={withDemonstration(href, isIncluded)} onClick={follow} {...rest}>
      {children}
    </a>
  )
}
