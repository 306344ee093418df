import { useRef, useState } from 'react'
import { useAnnouncement } from '../shared/announcements'
import { asProblem } from '../shared/api'
import { Breadcrumbs } from '../shared/Breadcrumbs'
import { Failure } from '../shared/Failure'
import { Link } from '../shared/Link'
import { usePageLocation } from '../shared/navigation'
import { PageHeading } from '../shared/PageHeading'
import { signInAddress } from '../shared/signInAddress'
import { useStore } from '../shared/store'
import { forgetOfAccount, renameOfAccount, saveForAccount, type AccountView } from './accountViews'
import { forgetView, renameView, savedViews, type SavedView } from './savedViews'
import { useAccountViews, type AccountViews } from './useAccountViews'
import { ViewTable } from './ViewTable'

/** The views that the reader saved: those kept for them by the service, and those kept in this browser. */
export function SavedViewsPage() {
  const kept = useStore(savedViews)
  const account = useAccountViews()
  const area = useRef<HTMLDivElement>(null)
  const [problem, setProblem] = useState<string>()
  useAnnouncement(problem ?? '')
  const hasNone = kept.length === 0 && (account.state !== 'ready' || account.views.length === 0)

  function then(done: Promise<void>, after: () => void = () => undefined) {
    area.current?.focus()
    setProblem(undefined)
    done.then(
      () => {
        after()
        if (account.state === 'ready') {
          account.again()
        }
      },
      (cause: unknown) => {
        setProblem(`That could not be done: ${asProblem(cause).message}`)
      },
    )
  }

  const inBrowser = [
    ...(account.state === 'ready'
      ? [
          {
            text: 'Keep for me anywhere',
            act: (view: SavedView) => {
              then(saveForAccount(view), () => forgetView(view))
            },
          },
        ]
      : []),
    {
      text: 'Forget',
      act: (view: SavedView) => {
        area.current?.focus()
        forgetView(view)
      },
    },
  ]
  return (
    <>
      <Breadcrumbs />
      <PageHeading title="Saved views">Saved views</PageHeading>
      <p className="nhsuk-lede-text gt-measure">
        Pages that you kept under a name. Nobody else sees the list; anybody who has the link of one sees the
        same page.
      </p>
      {problem === undefined ? null : <p role="alert">{problem}</p>}
      <div ref={area} tabIndex={-1} className="gt-async">
        <OfAccount
          account={account}
          forget={(view) => {
            then(forgetOfAccount(view))
          }}
          rename={(view, name) => {
            then(renameOfAccount(view, name))
          }}
        />
        {kept.length === 0 ? null : (
          <ViewTable
            caption="Kept in this browser"
            views={kept}
            actions={inBrowser}
            rename={(view, name) => {
              area.current?.focus()
              renameView(view, name)
            }}
          />
        )}
        {hasNone ? <NoneYet /> : null}
      </div>
    </>
  )
}

interface OfAccountProps {
  account: AccountViews
  forget: (view: AccountView) => void
  rename: (view: AccountView, name: string) => void
}

function OfAccount({ account, forget, rename }: OfAccountProps) {
  const here = usePageLocation()
  switch (account.state) {
    case 'signed out':
      return (
        <p>
          <Link href={signInAddress(here)}>Sign in</Link> to keep views for you wherever you sign in. What
          this browser keeps stays in it.
        </p>
      )
    case 'loading':
      return <p className="gt-quiet">Loading your views…</p>
    case 'failed':
      return <Failure what="your views" problem={account.problem} askAgain={account.again} />
    case 'ready':
      return account.views.length === 0 ? null : (
        <ViewTable
          caption="Kept for you, wherever you sign in"
          views={account.views}
          actions={[{ text: 'Forget', act: forget }]}
          rename={rename}
        />
      )
  }
}

function NoneYet() {
  return (
    <>
      <p>
        <strong>None yet.</strong> Set up a page as you want to see it again: choose a severity, a pair of
        kinds, a slip. Then open “Save this view” at its foot.
      </p>
      <p>
        For example, <Link href="/gaps?severity=HIGH">the gaps of high severity</Link>.
      </p>
    </>
  )
}
