import { useRef } from 'react'
import { Breadcrumbs } from '../shared/Breadcrumbs'
import { CopyButton } from '../shared/CopyButton'
import { DescribedTable } from '../takeaway/DescribedTable'
import { held, type Takeable } from '../takeaway/table'
import { sightIn } from '../shared/navigation'
import { Link } from '../shared/Link'
import { PageHeading } from '../shared/PageHeading'
import { useStore } from '../shared/store'
import { forgetView, savedViews, type SavedView } from './savedViews'

/** The views that the reader saved, each a link that can be shared. */
export function SavedViewsPage() {
  const views = useStore(savedViews)
  const area = useRef<HTMLDivElement>(null)
  const table: Takeable<SavedView> = {
    title: 'Saved views',
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
            <button
              type="button"
              className="gt-button"
              onClick={() => {
                area.current?.focus()
                forgetView(view)
              }}
            >
              Forget<span className="nhsuk-u-visually-hidden"> {view.name}</span>
            </button>
          </>
        ),
      },
    ],
    load: held(views),
  }
  return (
    <>
      <Breadcrumbs />
      <PageHeading title="Saved views">Saved views</PageHeading>
      <p className="nhsuk-lede-text gt-measure">
        Pages that you kept under a name. They are kept in this browser; anybody who has the link of one sees
        the same.
      </p>
      <div ref={area} tabIndex={-1} className="gt-async">
        {views.length === 0 ? (
          <>
            <p>
              <strong>None yet.</strong> Set up a page as you want to see it again: choose a severity, a pair
              of kinds, a slip. Then open “Save this view” at its foot.
            </p>
            <p>
              For example, <Link href="/gaps?severity=HIGH">the gaps of high severity</Link>.
            </p>
          </>
        ) : (
          <DescribedTable caption="Your saved views" table={table} rows={views} keyOf={({ name }) => name} />
        )}
      </div>
    </>
  )
}

function sightOf(address: string) {
  return sightIn(new URLSearchParams(address.split('?')[1]))
}
