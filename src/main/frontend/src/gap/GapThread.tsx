import { Details } from 'nhsuk-react-components'
import { plural } from '../shared/words'
import { Chain, ChainSources } from '../thread/Chain'
import { stepsOf } from '../thread/rows'
import { Standing } from '../thread/StateTag'
import type { Gap } from './gaps'

/** The thread that a gap breaks: where it stands, and its links when asked for. */
export function GapThread({ gap: { node, threads } }: { gap: Gap }) {
  const [thread] = threads
  if (!thread) {
    return <p className="gt-state">No thread was found that this breaks.</p>
  }
  const steps = stepsOf(thread, 1)
  const isNodeAlone = steps.length === 0 && thread.start.id === node.id
  return (
    <>
      <Standing thread={thread} />
      {isNodeAlone ? null : (
        <Details className="gt-details gt-gap-thread">
          <Details.Summary>
            Its thread ({plural(steps.length, 'link')})
            <span className="nhsuk-u-visually-hidden">: {node.name}</span>
          </Details.Summary>
          <Details.Text>
            <Chain start={thread.start} steps={steps} isStartLinked />
            <ChainSources steps={steps} />
          </Details.Text>
        </Details>
      )}
    </>
  )
}
