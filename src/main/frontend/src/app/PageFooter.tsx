import { Footer } from 'nhsuk-react-components'
import { Link } from '../shared/Link'
import { usePageLocation } from '../shared/navigation'
import { signInAddress } from '../shared/signInAddress'
import { signedIn } from '../shared/signedIn'
import { useStore } from '../shared/store'

export function PageFooter() {
  return (
    <Footer className="gt-footer">
      <Footer.Meta>
        <Footer.ListItem asElement={Link} href="/graphiql">
          Ask over GraphQL
        </Footer.ListItem>
        <Footer.ListItem asElement={Link} href="/glossary">
          Glossary
        </Footer.ListItem>
        <Footer.ListItem asElement={Link} href="/views">
          Saved views
        </Footer.ListItem>
        <Footer.ListItem asElement={Link} href={signInAddress(usePageLocation())}>
          {useStore(signedIn) === '' ? 'Sign in' : 'You, signed in'}
        </Footer.ListItem>
        <Footer.ListItem asElement={Link} href="/?tour=1">
          Take the tour
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
