import { usePlace } from '../shared/navigation'
import { NotUnderstood } from '../shared/NotUnderstood'
import { ThreadSection } from './ThreadSection'
import { isView, ThreadControls } from './ThreadControls'

/** The threads from a node: up to what it serves, and down to what shows that it works. */
export function Threads({ from }: { from: string }) {
  const { query } = usePlace()
  const toward = query.get('toward')
  const asked = query.get('view')
  const view = isView(asked) ? asked : 'drawing'
  return (
    <div className="gt-threads-area">
      <NotUnderstood known={{ toward: ['up', 'down'], view: ['drawing', 'table'] }} />
      <ThreadControls view={view} toward={toward} />
      {toward === 'down' ? null : (
        <ThreadSection
          id="serves"
          heading="What it serves"
          nothing="nothing that this serves"
          from={from}
          toward="UP"
          view={view}
        />
      )}
      {toward === 'up' ? null : (
        <ThreadSection
          id="shows"
          heading="What shows that it works"
          nothing="nothing that would show that this works"
          from={from}
          toward="DOWN"
          view={view}
        />
      )}
    </div>
  )
}
