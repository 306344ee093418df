import { CopyButton } from '../shared/CopyButton'
import { Link } from '../shared/Link'
import { sightIn } from '../shared/navigation'
import { DescribedTable } from '../takeaway/DescribedTable'
import { held, type Takeable } from '../takeaway/table'
import { RenameView } from './RenameView'
import type { SavedView } from './savedViews'

interface ViewTableProps<T extends SavedView> {
  caption: string
  views: readonly T[]
  /** What else can be done with a view, such as forgetting it. */
  actions: { text: string; act: (view: T) => void }[]
  rename: (view: T, name: string) => void
}

/** Views by name, each a link that can be shared. */
export function ViewTable<T extends SavedView>({ caption, views, actions, rename }: ViewTableProps<T>) {
  const table: Takeable<T> = {
    title: caption,
    columns: [
      {
        name: 'View',
        cell: ({ name }) => name,
        shown: ({ name, address }) => (
          <Link href={address} sight={sightOf(address)}>
            {name}
          </Link>
        ),
      },
      { name: 'Address', cell: ({ address }) => location.origin + address },
      {
        name: 'Use',
        cell: () => null,
        isOnScreenOnly: true,
        shown: (view) => (
          <>
            <CopyButton text={location.origin + view.address}>
              Copy link<span className="nhsuk-u-visually-hidden"> to {view.name}</span>
            </CopyButton>{' '}
            <RenameView
              name={view.name}
              taken={views.filter((other) => other !== view).map(({ name }) => name)}
              rename={(name) => {
                rename(view, name)
              }}
            />{' '}
            {actions.map(({ text, act }) => (
              <button
                key={text}
                type="button"
                className="gt-button"
                onClick={() => {
                  act(view)
                }}
              >
                {text}
                <span className="nhsuk-u-visually-hidden"> {view.name}</span>
              </button>
            ))}
          </>
        ),
      },
    ],
    load: held(views),
  }
  return <DescribedTable caption={caption} table={table} rows={views} keyOf={({ name }) => name} />
}

function sightOf(address: string) {
  return sightIn(new URLSearchParams(address.split('?')[1]))
}
