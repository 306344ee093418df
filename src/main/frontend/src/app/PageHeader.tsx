import { QuickSearch } from '../search/QuickSearch'
import { Link } from '../shared/Link'
import { usePageLocation } from '../shared/navigation'
import { DemonstrationSwitch } from './DemonstrationSwitch'
import { LookBack } from './LookBack'
import { Mark } from './Mark'
import { PageMenu } from './PageMenu'

export function PageHeader() {
  const { path, query } = usePageLocation()
  // The first page and the results have a search of their own, and larger.
  const isSearch = path === '/' && !query.get('q')?.trim()
  return (
    <header className="nhsuk-header gt-header">
      <div className="nhsuk-header__container nhsuk-width-container">
        <div className="nhsuk-header__service">
          <Link href="/" className="nhsuk-header__service-name gt-header__name">
            <Mark />
            Goldenthread
          </Link>
        </div>
        {isSearch ? null : <QuickSearch id="quick-search" />}
        <LookBack />
        <DemonstrationSwitch />
      </div>
      <PageMenu />
    </header>
  )
}
