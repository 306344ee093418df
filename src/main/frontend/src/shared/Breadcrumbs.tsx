import type { NodeKind } from '../generated/operations'
import { Link } from './Link'
import { addressOf, usePageLocation } from './navigation'

interface BreadcrumbsProps {
  /** What the page is about, once that is known. */
  node?: { id: string; name: string; kind: NodeKind }
  /** A page that this one is a part of. */
  above?: { href: string; text: string }
}

/** The way down to this page, from the first page or the search that the reader came from. */
export function Breadcrumbs({ node, above }: BreadcrumbsProps) {
  const { path, cameFrom } = usePageLocation()
  const search = cameFrom?.startsWith('/?q=') ? cameFrom : undefined
  const isBelow = node !== undefined && path !== addressOf(node.id)
  const steps = [
    { href: '/', text: 'Home' },
    ...(search ? [{ href: search, text: 'Search results' }] : []),
    ...(node?.kind === 'System' ? [{ href: '/systems', text: 'Systems' }] : []),
    ...(above ? [above] : []),
    ...(isBelow ? [{ href: addressOf(node.id), text: node.name }] : []),
  ]
  return (
    <nav className="gt-trail" aria-label="Breadcrumb">
      <ol className="gt-trail__list">
        {steps.map(({ href, text }) => (
          <li key={href} className="gt-trail__step">
            <Link href={href}>{text}</Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
