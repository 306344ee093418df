import type { ComponentPropsWithoutRef, MouseEvent } from 'react'
import { navigate } from './navigation'

interface LinkProps extends ComponentPropsWithoutRef<'a'> {
  href: string
  /** The link changes how the same thing is shown; focus stays on it. */
  stay?: boolean
}

/** A link within the page: plain clicks do not load a document, all others work as ever. */
export function Link({ href, stay = false, children, ...rest }: LinkProps) {
  function follow(event: MouseEvent) {
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (plain) {
      event.preventDefault()
      navigate(href, { stay })
    }
  }
  return (
    <a href={href} onClick={follow} {...rest}>
      {children}
    </a>
  )
}
