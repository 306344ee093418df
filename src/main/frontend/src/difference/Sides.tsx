import { Link } from '../shared/Link'
import { addressOf } from '../shared/navigation'
import { plural } from '../shared/words'
import type { Compared, Difference } from './difference'

interface SidesProps {
  difference: Difference
  compared: Compared
  when: { before: string; after: string }
}

/** The two that are compared, each with the time of which it is, so that nobody takes then for now. */
export function Sides({ difference, compared, when }: SidesProps) {
  return (
    <div className="gt-sides">
      {(['before', 'after'] as const).map((side) => {
        const { id, name, parts, dataVersion } = difference[side]
        const at = side === 'before' ? compared.since : compared.until
        return (
          <section
            key={side}
            className={at === undefined ? 'gt-side' : 'gt-side gt-side--then'}
            aria-label={side === 'before' ? 'Before' : 'After'}
            data-side={side}
          >
            <p className="gt-side__when">
              {side === 'before' ? 'Before' : 'After'}: {when[side]}
            </p>
            <h2 className="nhsuk-heading-s gt-side__name">
              <Link href={addressOf(id)} {...(at === undefined ? {} : { sight: { asOf: at } })}>
                {name}
              </Link>
            </h2>
            <p className="gt-quiet">
              {plural(parts, 'part')}, data version {dataVersion}
              {at === undefined ? '' : '. What stands here held then, not now'}
            </p>
          </section>
        )
      })}
    </div>
  )
}
