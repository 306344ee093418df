import { Link } from '../shared/Link'
import { usePageLocation } from '../shared/navigation'

const entries: { href: string; text: string; holds: (path: string) => boolean }[] = [
  { href: '/', text: 'Find', holds: (path) => path === '/' },
  { href: '/systems', text: 'Systems', holds: (path) => path === '/systems' },
  { href: '/map', text: 'Map', holds: (path) => path === '/map' || path.endsWith('/map') },
  { href: '/gaps', text: 'Gaps', holds: (path) => path.endsWith('/gaps') },
  { href: '/coverage', text: 'Coverage', holds: (path) => path === '/coverage' },
  { href: '/risks', text: 'Risks', holds: (path) => path.endsWith('/risks') },
  { href: '/between', text: 'From A to B', holds: (path) => path === '/between' },
  { href: '/changes', text: 'Changes', holds: (path) => path.startsWith('/changes') },
  { href: '/graphiql', text: 'Ask', holds: (path) => path === '/graphiql' },
]

/** The ways to everything that the page can show, on every page. */
export function PageMenu() {
  const { path } = usePageLocation()
  return (
    <nav className="gt-menu" aria-label="Menu">
      <ul className="gt-menu__list nhsuk-width-container">
        {entries.map(({ href, text, holds }) => (
          <li key={href}>
            <Link
              href={href}
              className="gt-menu__link"
              aria-current={path === href ? 'page' : holds(path) ? 'true' : undefined}
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
