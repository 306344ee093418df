import { Details } from 'nhsuk-react-components'
import type { ReactNode } from 'react'
import { NoData } from '../shared/NoData'
import { plural } from '../shared/words'
import {
  anchorOf,
  arranged,
  firstPictures,
  firstRows,
  mostInTheOpen,
  picturedParts,
  type PackTable as PackTableData,
} from './pack'
import { PackPicture } from './PackPicture'
import { PackRows } from './PackRows'

interface PackTableProps {
  table: PackTableData
  /** The numbers of documents in the index of sources, by their ids. */
  numbers: ReadonlyMap<string, number>
}

/** A table of a pack. Columns that say nothing of any row are named above it. */
export function PackTable({ table, numbers }: PackTableProps) {
  const { key, title, note, columns, rows, pictures } = table
  const { empty } = arranged(table)
  const facts = rows.filter(({ id }) => id !== null).length
  return (
    <div className="gt-pack__table">
      <h3 id={anchorOf(key)} className="nhsuk-heading-s" tabIndex={-1}>
        {title} <span className="gt-count">({facts === 0 ? 'no data' : plural(facts, 'row')})</span>
      </h3>
      {note === null || facts === 0 ? null : <p className="gt-measure gt-quiet">{note}</p>}
      {facts > 0 && empty.length > 0 ? (
        <p className="gt-quiet">
          <NoData /> of any row: {empty.map((place) => columns[place]).join(', ')}.
        </p>
      ) : null}
      {facts === 0 && rows.every(({ cells }) => cells.every(({ text }) => text === null)) ? (
        <p>
          <strong>No data:</strong> the facts hold nothing for this table.
        </p>
      ) : pictures.length > 0 ? (
        <Pictures table={table} numbers={numbers} />
      ) : (
        <Rows table={table} numbers={numbers} />
      )}
    </div>
  )
}

/** What does not stand in the open; on paper it does. */
function Folded({ all, of, children }: { all: string; of: string; children: ReactNode }) {
  return (
    <Details className="gt-details">
      <Details.Summary>
        Show all {all}
        <span className="nhsuk-u-visually-hidden"> of {of}</span>
      </Details.Summary>
      <Details.Text>{children}</Details.Text>
    </Details>
  )
}

/** The first rows, the others folded away. */
function Rows({ table, numbers }: PackTableProps) {
  const { key, rows } = table
  const open = rows.length <= mostInTheOpen ? rows : rows.slice(0, firstRows)
  const others = rows.slice(open.length)
  const labelledBy = anchorOf(key)
  return (
    <>
      <PackRows table={table} rows={open} labelledBy={labelledBy} numbers={numbers} />
      {others.length === 0 ? null : (
        <Folded all={plural(rows.length, 'row')} of={table.title}>
          <PackRows table={table} rows={others} labelledBy={labelledBy} numbers={numbers} />
        </Folded>
      )}
    </>
  )
}

/** The first pictures, the others folded away. */
function Pictures({ table, numbers }: PackTableProps) {
  const parts = picturedParts(table)
  const draw = ({ picture, part }: (typeof parts)[number]) => (
    <PackPicture key={picture.firstRow} picture={picture} part={part} numbers={numbers} />
  )
  return (
    <>
      {parts.slice(0, firstPictures).map(draw)}
      {parts.length <= firstPictures ? null : (
        <Folded all={plural(parts.length, 'chart')} of={table.title}>
          {parts.slice(firstPictures).map(draw)}
        </Folded>
      )}
    </>
  )
}
