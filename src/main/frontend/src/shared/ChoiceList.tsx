import { Link } from './Link'

interface ChoiceListProps {
  choices: { href: string; text: string; isChosen: boolean }[]
  /** Each choice is a page of its own, not another way to show this one. */
  arePages?: boolean
  labelledBy?: string
}

/** Links side by side, of which one is chosen. */
export function ChoiceList({ choices, arePages = false, labelledBy }: ChoiceListProps) {
  return (
    <ul className="gt-choices__list" aria-labelledby={labelledBy}>
      {choices.map(({ href, text, isChosen }) => (
        <li key={text}>
          <Link
            href={href}
            stay={!arePages}
            className="gt-choices__link"
            aria-current={isChosen ? (arePages ? 'page' : 'true') : undefined}
          >
            {text}
          </Link>
        </li>
      ))}
    </ul>
  )
}
