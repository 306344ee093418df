import type { ViewerQuery } from '../generated/operations'

type Viewer = ViewerQuery['viewer']

const means: Record<Viewer['means'], string> = {
  NONE: 'nothing',
  ADMINISTRATOR_TOKEN: "the administrator's token",
  ISSUER: "your organisation's sign-in",
  ACCESS_TOKEN: 'an access token',
  COMMAND_LINE: 'a command',
}

/** What the service knows of somebody, and what they may do. */
export function WhoIsSignedIn({ viewer }: { viewer: Viewer }) {
  const { name, roles, everySystem, systems, writes } = viewer
  const rows = [
    ['You are', name],
    ['Known by', means[viewer.means]],
    ['Roles', roles.map((role) => role.toLowerCase()).join(', ') || 'none'],
    ['For', everySystem ? 'every system' : systems.join(', ') || 'no system'],
    ['May change data', writes ? 'yes' : 'no'],
  ] as const
  return (
    <dl className="nhsuk-summary-list" data-viewer>
      {rows.map(([key, value]) => (
        <div key={key} className="nhsuk-summary-list__row">
          <dt className="nhsuk-summary-list__key">{key}</dt>
          <dd className="nhsuk-summary-list__value">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
