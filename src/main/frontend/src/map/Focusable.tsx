import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import type { Point } from './geometry'
import { boxHeight, boxWidth } from './plan'

interface FocusableProps {
  name: string
  isCurrent: boolean
  isOpen: boolean
  place: Point
  onPoint: (isIn: boolean) => void
  onFocus: () => void
  onPress: (event: KeyboardEvent) => void
  onOpen: () => void
  children: ReactNode
}

/** A box as a button, with a ring where it has focus. */
export function Focusable({
  name,
  isCurrent,
  isOpen,
  place,
  onPoint,
  onFocus,
  onPress,
  onOpen,
  children,
}: FocusableProps) {
  const element = useRef<SVGGElement>(null)
  useEffect(() => {
    const active = document.activeElement
    if (isCurrent && active !== element.current && active?.classList.contains('gt-map__focus')) {
      element.current?.focus({ preventScroll: true })
    }
  }, [isCurrent])
  return (
    <g
      ref={element}
      role="button"
      aria-label={name}
      aria-expanded={isOpen}
      tabIndex={isCurrent ? 0 : -1}
      className="gt-map__focus"
      onClick={onOpen}
      onKeyDown={onPress}
      onFocus={({ currentTarget }) => {
        // What is pressed by mouse must not move away under it.
        if (currentTarget.matches(':focus-visible')) {
          onFocus()
        }
      }}
      onPointerEnter={() => {
        onPoint(true)
      }}
      onPointerLeave={() => {
        onPoint(false)
      }}
    >
      <rect
        className="gt-map__ring"
        x={place.x - boxWidth / 2 - 5}
        y={place.y - boxHeight / 2 - 5}
        width={boxWidth + 10}
        height={boxHeight + 10}
        rx="14"
        fill="none"
      />
      {children}
    </g>
  )
}
