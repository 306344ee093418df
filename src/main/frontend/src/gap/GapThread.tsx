import { Chain, ChainSources } from '../thread/Chain'
import { stepsOf } from '../thread/rows'
import { Standing } from '../thread/StateTag'
import type { Gap } from './gaps'

/** A thread that a gap concerns: where it stands, drawn, and what its links rest on. */
export function GapThread({ gap: { node, threads } }: { gap: Gap }) {
  const [thread] = threads
  if (!thread) {
    return (
      <p className="gt-state">
        <strong>Thread: </strong>No data: none that this concerns is recorded.
      </p>
    )
  }
  const steps = stepsOf(thread, 1)
  // Where nothing leads on, what has the gap is the whole thread, and named above.
  const isNodeAlone = steps.length === 0 && thread.start.id === node.id
  return (
    <>
      <Standing thread={thread} name="Thread" />
      {isNodeAlone ? null : <Chain start={thread.start} steps={steps} isStartLinked />}
      <ChainSources steps={steps} />
    </>
  )
}
