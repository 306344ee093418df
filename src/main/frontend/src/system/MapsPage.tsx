import { SystemsDocument } from '../generated/operations'
import { Suggest } from '../search/Suggest'
import { AsyncContent } from '../shared/AsyncContent'
import { Breadcrumbs } from '../shared/Breadcrumbs'
import { Link } from '../shared/Link'
import { addressOf, navigate } from '../shared/navigation'
import { PageHeading } from '../shared/PageHeading'
import { useAnswer } from '../shared/useAnswer'

const mostListed = 50

/** Asks what a map is to be drawn of. */
export function MapsPage() {
  const answer = useAnswer(SystemsDocument, { first: mostListed })
  return (
    <>
      <Breadcrumbs />
      <PageHeading title="Map">Map</PageHeading>
      <p className="nhsuk-lede-text gt-measure">
        One drawing of everything on the threads of a system, a plan or any other thing, from the national
        shifts down to what is measured.
      </p>
      <div className="gt-measure nhsuk-u-margin-bottom-6">
        <Suggest
          id="map-of"
          name="of"
          label="Draw the map of"
          hint="A system, plan, priority, organisation, risk or measure, by name"
          onChoose={({ id }) => {
            navigate(addressOf(id, 'map'))
          }}
        />
      </div>
      <h2 className="nhsuk-heading-m">Or of a whole system</h2>
      <AsyncContent answer={answer} what="systems">
        {({ systems }) => (
          <ul className="nhsuk-list gt-starts">
            {systems.nodes.map(({ id, name }) => (
              <li key={id} className="gt-starts__item">
                <Link href={addressOf(id, 'map')} className="gt-starts__link">
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </AsyncContent>
    </>
  )
}
