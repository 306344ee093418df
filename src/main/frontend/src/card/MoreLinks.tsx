import { useCallback } from 'react'
import type { NodeKind } from '../generated/operations'
import { Answered } from '../shared/Answered'
import { useAnswer } from '../shared/useAnswer'
import { linksOperation } from './kinds'
import { LinkedNodes } from './LinkedNodes'
import { NextPage } from './RelationshipGroup'

const pageSize = 25

interface MoreLinksProps {
  id: string
  kind: NodeKind
  name: string
  after: string
  shown: number
}

/** One further page of links. Focus moves to its first, since the button that asked for it is gone. */
export function MoreLinks({ id, kind, name, after, shown }: MoreLinksProps) {
  const answer = useAnswer(linksOperation(kind, [name]), { id, first: pageSize, after })
  const focusFirstLink = useCallback((list: HTMLElement | null) => {
    list?.querySelector('a')?.focus()
  }, [])
  return (
    <Answered answer={answer} what="more links">
      {(data) => {
        const page = data[name]?.links
        return page ? (
          <>
            <LinkedNodes edges={page.edges} ref={focusFirstLink} />
            <NextPage id={id} kind={kind} name={name} page={page} shown={shown + page.edges.length} />
          </>
        ) : null
      }}
    </Answered>
  )
}
