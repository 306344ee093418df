import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'
import { focusHeading, headingTakesFocus, usePageLocation } from './navigation'
import { pageTitle } from './pageTitle'
import { SpeltOut } from './SpeltOut'

interface PageHeadingProps {
  /** What the browser's title says before the name of the service. */
  title: string
  caption?: string
  /** Whether what follows needs the room. */
  isCompact?: boolean
  children: ReactNode
}

/**
 * The page's one main heading. It names the page and takes focus when the reader arrives by a link, or from
 * the heading whose place it takes.
 */
export function PageHeading({ title, caption, isCompact = false, children }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const here = usePageLocation()
  useLayoutEffect(() => {
    const element = heading.current
    return () => {
      if (document.activeElement === element) {
        headingTakesFocus()
      }
    }
  }, [])
  useEffect(() => {
    document.title = `${title} - Goldenthread`
    pageTitle.set(title)
    if (heading.current) {
      focusHeading(heading.current)
    }
  }, [title, here])
  return (
    <>
      <h1
        ref={heading}
        tabIndex={-1}
        className={
          isCompact ? 'nhsuk-heading-m gt-heading gt-heading--compact' : 'nhsuk-heading-xl gt-heading'
        }
      >
        {caption ? (
          <span className={isCompact ? 'gt-quiet gt-heading__caption' : 'nhsuk-caption-xl'}>{caption} </span>
        ) : null}
        {children}
      </h1>
      <SpeltOut text={title} />
    </>
  )
}
