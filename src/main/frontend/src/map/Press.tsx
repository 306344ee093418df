import { Button } from 'nhsuk-react-components'

interface PressProps {
  text: string
  /** Whether it is the choice that holds; left out for what is no choice. */
  isPressed?: boolean
  onClick: () => void
}

/** A small button of the map. */
export function Press({ text, isPressed, onClick }: PressProps) {
  return (
    <Button
      secondary
      small
      type="button"
      className={isPressed === true ? 'gt-map__button gt-map__button--pressed' : 'gt-map__button'}
      aria-pressed={isPressed}
      onClick={onClick}
    >
      {text}
    </Button>
  )
}
