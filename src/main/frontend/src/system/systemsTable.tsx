import { SystemsDocument, type SystemsQuery } from '../generated/operations'
import { Link } from '../shared/Link'
import { addressOf } from '../shared/navigation'
import { NodeLink } from '../shared/NodeLink'
import { evidenceColumns, nodeColumns } from '../takeaway/columns'
import { allPages, nextOf } from '../takeaway/pages'
import type { Takeable } from '../takeaway/table'

export type SystemsAnswer = SystemsQuery['systems']
type System = SystemsAnswer['nodes'][number]

const pageSize = 100

const ways = [
  { view: 'map', text: 'Map' },
  { view: 'gaps', text: 'Gaps' },
  { view: 'risks', text: 'Risks' },
  { view: 'single-points', text: 'Single points of failure' },
]

export const systemsTable: Takeable<System> = {
  title: 'Systems',
  columns: [
    { name: 'System', cell: ({ name }) => name, shown: (system) => <NodeLink node={system} /> },
    ...nodeColumns<System>('System', (system) => system)
      .slice(1)
      .map((column) => ({ ...column, isInFileOnly: true })),
    { name: 'People', cell: ({ population }) => population },
    { name: 'Organisations and places within it', cell: ({ contains }) => contains.totalCount },
    { name: 'Plans that it owns', cell: ({ ownPlans }) => ownPlans.totalCount },
    { name: 'Plans that those within it own', cell: ({ plansWithin }) => plansWithin.totalCount },
    ...evidenceColumns<System>((system) => system).map((column) => ({ ...column, isInFileOnly: true })),
    {
      name: 'See its',
      cell: () => null,
      isOnScreenOnly: true,
      shown: ({ id, name }) => (
        <ul className="nhsuk-list gt-ways">
          {ways.map(({ view, text }) => (
            <li key={view}>
              <Link href={addressOf(id, view)}>
                {text}
                <span className="nhsuk-u-visually-hidden"> of {name}</span>
              </Link>
            </li>
          ))}
        </ul>
      ),
    },
  ],
  load: async (ask) => {
    const rows = await allPages(async (after) => {
      const { systems } = await ask(SystemsDocument, { first: pageSize, after })
      return { rows: systems.nodes, next: nextOf(systems.pageInfo) }
    })
    return { rows }
  },
}
