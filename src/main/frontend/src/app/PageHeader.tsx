import { useState } from 'react'
import { QuickSearch } from '../search/QuickSearch'
import { Link } from '../shared/Link'
import { usePageLocation } from '../shared/navigation'
import { usePhone } from '../shared/usePhone'
import { DemonstrationSwitch } from './DemonstrationSwitch'
import { LookBack } from './LookBack'
import { Mark } from './Mark'
import { PageMenu } from './PageMenu'

/** What every page begins with. On a phone, which data is looked at is folded: few change it. */
export function PageHeader() {
  const { path, query } = usePageLocation()
  const isPhone = usePhone()
  const [isOpen, setOpen] = useState(false)
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
        {isPhone ? (
          <button
            type="button"
            className="gt-header__more"
            aria-expanded={isOpen}
            aria-controls="which-data"
            onClick={() => {
              setOpen(!isOpen)
            }}
          >
            Which data
          </button>
        ) : null}
        <div id="which-data" className="gt-header__data" hidden={isPhone && !isOpen}>
          <LookBack />
          <DemonstrationSwitch />
        </div>
      </div>
      <PageMenu />
    </header>
  )
}
