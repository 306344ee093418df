import { useAnnouncement } from '../shared/announcements'
import { ChoiceList } from '../shared/ChoiceList'
import { Completeness } from '../shared/Completeness'
import { Link } from '../shared/Link'
import { usePageLocation, useSight, withQuery } from '../shared/navigation'
import { NotUnderstood } from '../shared/NotUnderstood'
import { plural } from '../shared/words'
import { TakeAway } from '../takeaway/TakeAway'
import {
  countsOf,
  happened,
  pageOf,
  whatIn,
  whenInWords,
  type Compared,
  type Difference,
  type What,
} from './difference'
import { differenceTable } from './differenceTable'
import { DifferenceTable } from './DifferenceTable'
import { Sides } from './Sides'

interface DifferencesProps {
  difference: Difference
  compared: Compared
}

/** What differs: how many parts came to which end, each a way to just these, and the parts side by side. */
export function Differences({ difference, compared }: DifferencesProps) {
  const here = usePageLocation()
  const { asOf } = useSight()
  const what = whatIn(here.query)
  const chosen = difference.parts.filter((part) => what === undefined || part.what === what)
  const { page, pages, rows } = pageOf(chosen, here.query.get('page'))
  const counts = countsOf(difference)
  const when = { before: whenInWords(compared.since, asOf), after: whenInWords(compared.until, asOf) }
  const heads = { before: `before, ${when.before}`, after: `after, ${when.after}` }
  const shown = `${plural(chosen.length, 'part')}${what === undefined ? '' : `: ${happened[what].toLowerCase()}`}`
  useAnnouncement(shown)

  function choiceOf(each: What | undefined, text: string) {
    const href = withQuery(here, { what: each, page: undefined })
    return { href, text, isChosen: each === what }
  }

  return (
    <>
      <Sides difference={difference} compared={compared} when={when} />
      <NotUnderstood known={{ what: Object.keys(happened) }} />
      {difference.parts.length === 0 ? (
        <p>
          <strong>No data:</strong> neither holds anything that could be compared. Parts come with the links
          that say what is part of a plan.
        </p>
      ) : (
        <>
          <nav className="gt-controls gt-choices" aria-labelledby="what-became">
            <span id="what-became" className="gt-choices__name">
              What became of them
            </span>
            <ChoiceList
              choices={[
                choiceOf(undefined, `All ${difference.parts.length}`),
                ...(Object.keys(happened) as What[]).map((each) =>
                  choiceOf(each, `${happened[each]} ${counts[each]}`),
                ),
              ]}
            />
          </nav>
          <DifferenceTable
            caption={pages === 1 ? shown : `${shown}, page ${page} of ${pages}`}
            parts={rows}
            compared={compared}
            when={when}
          />
          <TakeAway {...differenceTable(chosen, difference.completeness, heads)} />
          {pages === 1 ? null : (
            <nav className="gt-pages" aria-label="More parts">
              {page > 1 ? (
                <Link href={withQuery(here, { page: String(page - 1) })}>Page before of parts</Link>
              ) : null}
              {page < pages ? (
                <Link href={withQuery(here, { page: String(page + 1) })}>Next page of parts</Link>
              ) : null}
            </nav>
          )}
        </>
      )}
      <Completeness completeness={difference.completeness} what="parts" />
    </>
  )
}
