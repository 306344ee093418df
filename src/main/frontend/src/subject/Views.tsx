import type { NodeKind } from '../generated/operations'
import { addressOfPack } from '../evidence/pack'
import { ChoiceList } from '../shared/ChoiceList'
import { addressOf } from '../shared/navigation'
import { canFail, isOnThreads, isPlan, isScope } from './roles'

export type View =
  | 'card'
  | 'map'
  | 'neighbourhood'
  | 'gaps'
  | 'coverage'
  | 'impact'
  | 'single-points'
  | 'risks'
  | 'evidence'
  | 'difference'
  | 'history'
  | 'change'

interface ViewsProps {
  node: { id: string; kind: NodeKind }
  current: View
}

const views: { view: View; text: string; applies: (kind: NodeKind) => boolean }[] = [
  { view: 'card', text: 'Card and threads', applies: () => true },
  { view: 'map', text: 'Map', applies: isOnThreads },
  { view: 'neighbourhood', text: 'Linked with', applies: () => true },
  { view: 'gaps', text: 'Gaps', applies: isScope },
  { view: 'coverage', text: 'Coverage', applies: isScope },
  { view: 'impact', text: 'Depends on it', applies: canFail },
  { view: 'single-points', text: 'Single points of failure', applies: isScope },
  { view: 'risks', text: 'Risks', applies: isScope },
  { view: 'evidence', text: 'Evidence pack', applies: (kind) => kind === 'Organisation' },
  { view: 'difference', text: 'Compare editions', applies: isPlan },
  { view: 'history', text: 'History', applies: () => true },
  { view: 'change', text: 'Change it', applies: () => true },
]

/** Links between the pages about one node, of those that can say something about its kind. */
export function Views({ node: { id, kind }, current }: ViewsProps) {
  const offered = views.filter(({ applies }) => applies(kind))
  return (
    <nav className="gt-controls gt-views" aria-label="Pages about this">
      <ChoiceList
        arePages
        choices={offered.map(({ view, text }) => ({
          href: addressOfView(id, kind, view),
          text,
          isChosen: view === current,
        }))}
      />
    </nav>
  )
}

function addressOfView(id: string, kind: NodeKind, view: View) {
  switch (view) {
    case 'card':
      return addressOf(id)
    case 'coverage':
      return coverageOf(id, kind)
    case 'evidence':
      return addressOfPack(id)
    default:
      return addressOf(id, view)
  }
}

/** Of a plan its priorities stand in the rows, of all else its plans. */
function coverageOf(id: string, kind: NodeKind) {
  const rows = kind === 'LocalPlan' || kind === 'PlanEdition' ? 'Priority' : 'LocalPlan'
  return `/coverage?${new URLSearchParams({ rows, columns: 'Shift', scope: id }).toString()}`
}
