import { Table } from 'nhsuk-react-components'
import { Chain, ChainSources } from '../thread/Chain'
import { stepsOf } from '../thread/rows'
import { Standing } from '../thread/StateTag'
import type { Gap } from './gaps'

/** The thread that a gap breaks, across the whole row: where it stands, drawn, and what its links rest on. */
export function GapThread({ gap: { node, threads } }: { gap: Gap }) {
  const [thread] = threads
  return (
    <Table.Cell colSpan={3} className="gt-gap__thread">
      {thread ? (
        <Drawn thread={thread} of={node.id} />
      ) : (
        <p className="gt-state">
          <strong>Thread: </strong>No data: none that this breaks is recorded.
        </p>
      )}
    </Table.Cell>
  )
}

/** Where nothing leads on, what has the gap is the whole thread, and named above. */
function Drawn({ thread, of }: { thread: Gap['threads'][number]; of: string }) {
  const steps = stepsOf(thread, 1)
  const isNodeAlone = steps.length === 0 && thread.start.id === of
  return (
    <>
      <Standing thread={thread} name="Thread" />
      {isNodeAlone ? null : <Chain start={thread.start} steps={steps} isStartLinked />}
      <ChainSources steps={steps} />
    </>
  )
}
