import { Button } from 'nhsuk-react-components'
import { useState } from 'react'
import type { NodeKind } from '../generated/operations'
import { AsyncContent } from '../shared/AsyncContent'
import { useAnswer } from '../shared/useAnswer'
import { inWords } from '../shared/words'
import { linksOperation, type LinkedPage } from './kinds'
import { LinkedNodes } from './LinkedNodes'

const pageSize = 25

export interface RelationshipProps {
  id: string
  kind: NodeKind
  /** What the relationship is called in the schema. */
  name: string
  page: LinkedPage
}

interface NextPageProps extends RelationshipProps {
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

interface MoreLinksProps extends Omit<NextPageProps, 'page'> {
  after: string
}

/** One further page of links. Focus moves to its first, since the button that asked for it is gone. */
function MoreLinks({ id, kind, name, after, shown }: MoreLinksProps) {
  const answer = useAnswer(linksOperation(kind, [name]), { id, first: pageSize, after })
  return (
    <AsyncContent answer={answer} what="more links">
      {(data) => {
        const page = data[name]?.links
        return page ? (
          <>
            <LinkedNodes labelledBy={`relationship-${name}`} edges={page.edges} takesFocus />
            <NextPage id={id} kind={kind} name={name} page={page} shown={shown + page.edges.length} />
          </>
        ) : null
      }}
    </AsyncContent>
  )
}
