import type { HomeQuery } from '../generated/operations'
import { BasisWarning } from '../shared/BasisTag'
import { Link } from '../shared/Link'
import { addressOf } from '../shared/navigation'
import { plural } from '../shared/words'
import { SystemPicture } from './SystemPicture'

const ways = [
  { view: 'map', text: 'Map' },
  { view: 'gaps', text: 'Gaps' },
  { view: 'risks', text: 'Risks' },
]

/** The way into each system. */
export function SystemCards({ systems: { nodes, totalCount } }: { systems: HomeQuery['systems'] }) {
  const [first] = nodes
  return (
    <section aria-labelledby="systems">
      <h2 id="systems" className="nhsuk-heading-l">
        Start with a system
      </h2>
      {first ? <SystemPicture system={first} /> : null}
      {nodes.length === 0 ? (
        <p>
          <strong>No data:</strong> the graph holds no system. Search for a plan instead.
        </p>
      ) : (
        <ul className="nhsuk-list gt-starts gt-starts--systems">
          {nodes.map(({ id, name, basis }) => (
            <li key={id} className="gt-starts__item">
              <Link href={addressOf(id)} className="gt-starts__link">
                {name}
              </Link>{' '}
              <BasisWarning basis={basis} />
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
            </li>
          ))}
        </ul>
      )}
      {totalCount > nodes.length ? (
        <p>
          <Link href="/systems">All {plural(totalCount, 'system')}</Link>
        </p>
      ) : null}
    </section>
  )
}
