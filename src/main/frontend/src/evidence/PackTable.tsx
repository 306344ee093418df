import { Details } from 'nhsuk-react-components'
import { NoData } from '../shared/NoData'
import { plural } from '../shared/words'
import { anchorOf, arranged, mostInTheOpen, picturedParts, type PackTable as PackTableData } from './pack'
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
      ) : (
        <>
          {pictures.length > 0 ? (
            picturedParts(table).map(({ picture, part }) => (
              <PackPicture key={picture.firstRow} picture={picture} part={part} numbers={numbers} />
            ))
          ) : (
            <Folded count={rows.length}>
              <PackRows table={table} labelledBy={anchorOf(key)} numbers={numbers} />
            </Folded>
          )}
        </>
      )}
    </div>
  )
}

function Folded({ count, children }: { count: number; children: React.ReactNode }) {
  if (count <= mostInTheOpen) {
    return children
  }
  return (
    <Details className="gt-details">
      <Details.Summary>{plural(count, 'row')}</Details.Summary>
      <Details.Text>{children}</Details.Text>
    </Details>
  )
}
