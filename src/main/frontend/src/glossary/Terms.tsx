import { Details } from 'nhsuk-react-components'
import { useAnnouncement } from '../shared/announcements'
import { useFragment } from '../shared/useFragment'
import { plural } from '../shared/words'
import { DescribedTable } from '../takeaway/DescribedTable'
import type { Takeable } from '../takeaway/table'
import { matching } from './matching'

export interface Listed<Row> extends Takeable<Row> {
  listed: readonly Row[]
}

interface TermsProps<Row> {
  id: string
  /** What a row is called, such as "kind". */
  one: string
  many: string
  table: Listed<Row>
  keyOf: (row: Row) => string
  /** What is looked for; everything, folded away, if nothing is. */
  wanted: string
}

/** The terms of one sort: folded away, or those that hold what is looked for. */
export function Terms<Row>({ id, one, many, table, keyOf, wanted }: TermsProps<Row>) {
  const isNamed = useFragment() === id
  const isFinding = wanted.trim() !== ''
  const rows = isFinding ? matching(wanted, table) : table.listed
  const count = plural(rows.length, one, many)
  useAnnouncement(isFinding ? `${count} found` : '')
  const shown = <DescribedTable caption={count} table={table} rows={rows} keyOf={keyOf} />
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="nhsuk-heading-l">
        {table.title}
      </h2>
      {!isFinding ? (
        <Details className="gt-details" open={isNamed}>
          <Details.Summary>Show all {count}</Details.Summary>
          <Details.Text>{shown}</Details.Text>
        </Details>
      ) : rows.length === 0 ? (
        <p>No {one} holds these words.</p>
      ) : (
        shown
      )}
    </section>
  )
}
