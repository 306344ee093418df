import type { ComponentPropsWithoutRef, MouseEvent } from 'react'
import { navigate, useSight, withSight, type Sight } from './navigation'

interface LinkProps extends ComponentPropsWithoutRef<'a'> {
  href: string
  /** The link changes how the same thing is shown; focus stays on it. */
  stay?: boolean
  /** What is looked at there; as it is here where left out. */
  sight?: Partial<Sight>
}

/** A link within the page: plain clicks do not load a document, all others work as ever. */
export function Link({ href, stay = false, sight, children, ...rest }: LinkProps) {
  const there = { ...useSight(), ...sight }
  function follow(event: MouseEvent) {
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (plain) {
      event.preventDefault()
      navigate(href, { stay, sight: there })
    }
  }
  return (
    <a href={withSight(href, there)} onClick={follow} {...rest}>
      {children}
    </a>
  )
}
