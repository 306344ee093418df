import { Footer } from 'nhsuk-react-components'
import { useDemonstration, withDemonstration } from '../shared/navigation'

export function PageFooter() {
  return (
    <Footer>
      <Footer.Meta>
        <Footer.ListItem href={withDemonstration('/graphiql', useDemonstration())}>
          Ask over GraphQL
        </Footer.ListItem>
        <div className="gt-measure">
          <p className="nhsuk-body-s">
            Contains public sector information licensed under the{' '}
            <a href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/">
              Open Government Licence v3.0
            </a>
            , from NHS England and local NHS and council publications.
          </p>
          <p className="nhsuk-body-s">
            Goldenthread is not an NHS website. Check a fact at its source before you rely on it.
          </p>
        </div>
        <Footer.Copyright>
          Goldenthread, free software under the GNU General Public License v3
        </Footer.Copyright>
      </Footer.Meta>
    </Footer>
  )
}
