import { Button } from 'nhsuk-react-components'
import { useState } from 'react'
import type { NodeKind } from '../generated/operations'
import { inWords, plural } from '../shared/words'
import type { LinkedPage } from './kinds'
import { LinkedNodes } from './LinkedNodes'
import { MoreLinks } from './MoreLinks'

interface RelationshipGroupProps {
  id: string
  kind: NodeKind
  name: string
  page: LinkedPage
}

export function RelationshipGroup({ id, kind, name, page }: RelationshipGroupProps) {
  return (
    <section className="gt-group" aria-labelledby={`relationship-${name}`}>
      <h3 id={`relationship-${name}`} className="nhsuk-heading-s">
        {inWords(name)} <span className="gt-count">({plural(page.totalCount, 'link')})</span>
      </h3>
      <LinkedNodes edges={page.edges} />
      <NextPage id={id} kind={kind} name={name} page={page} shown={page.edges.length} />
    </section>
  )
}

interface NextPageProps extends RelationshipGroupProps {
  shown: number
}

/** Offers the links after those of a page, if there are any, and shows them when asked. */
export function NextPage({ id, kind, name, page, shown }: NextPageProps) {
  const [isOpen, setOpen] = useState(false)
  const { hasNextPage, endCursor } = page.pageInfo
  if (!hasNextPage || endCursor === null) {
    return null
  }
  if (isOpen) {
    return <MoreLinks id={id} kind={kind} name={name} after={endCursor} shown={shown} />
  }
  return (
    <p className="gt-more">
      Showing {shown} of {page.totalCount}.{' '}
      <Button
        type="button"
        secondary
        small
        onClick={() => {
          setOpen(true)
        }}
      >
        Show more<span className="nhsuk-u-visually-hidden"> links: {inWords(name)}</span>
      </Button>
    </p>
  )
}
