import { Table } from 'nhsuk-react-components'
import { BasisTag } from '../shared/BasisTag'
import { FactTable, RowAcross } from '../shared/FactTable'
import { Link } from '../shared/Link'
import { addressOf } from '../shared/navigation'
import { NoData } from '../shared/NoData'
import { addressOfNote } from './note'
import { useNoting } from './noting'
import { RowNotes } from './RowNotes'
import { hasManyPlaces, PackSources } from './PackSources'
import { arranged, namesOnly, type PackCell, type PackRow, type PackTable } from './pack'

interface PackRowsProps {
  table: PackTable
  /** Those of its rows that are shown: all, if left out. */
  rows?: PackTable['rows']
  /** The id of the heading that names them. */
  labelledBy: string
  /** The numbers of documents in the index of sources, by their ids. */
  numbers: ReadonlyMap<string, number>
}

const mostOfShort = 20

/** The rows of a table of a pack. */
export function PackRows({ table, rows = table.rows, labelledBy, numbers }: PackRowsProps) {
  const { columns } = table
  const { beside, below } = arranged(table)
  const noting = useNoting()
  return (
    <FactTable
      caption={{ labelledBy }}
      columns={[
        ...beside.map((place, index) =>
          index === 0 ? { name: columns[place] ?? '', width: 'long' as const } : (columns[place] ?? ''),
        ),
        'Source',
      ]}
      className="gt-facts gt-compact gt-pack__facts"
    >
      {rows.map((row, index) => (
        <Table.Body key={index} className="gt-pack__row">
          {mainRow(row, beside, numbers)}
          <BelowRow row={row} below={below} columns={columns} width={beside.length + 1} numbers={numbers} />
          {row.notes.length > 0 || noting !== undefined ? (
            <RowAcross columns={beside.length + 1}>
              {row.notes.length > 0 ? <RowNotes notes={row.notes} /> : null}
              {noting === undefined || row.id === null ? null : (
                <Link className="gt-pack__write" href={addressOfNote(noting, table.key, row.id)}>
                  Write a note<span className="nhsuk-u-visually-hidden"> on {row.cells[0]?.text}</span>
                </Link>
              )}
            </RowAcross>
          ) : null}
        </Table.Body>
      ))}
    </FactTable>
  )
}

function mainRow(row: PackRow, beside: number[], numbers: PackRowsProps['numbers']) {
  return (
    <Table.Row data-row={row.id}>
      {beside.map((place) => (
        <Table.Cell key={place} className={isShort(row.cells[place]) ? 'gt-facts__value' : undefined}>
          {place === 0 ? <Named row={row} /> : <CellText cell={row.cells[place]} />}
        </Table.Cell>
      ))}
      <Table.Cell>
        {row.basis === null ? null : row.kind === 'AssessorNote' ? (
          'The assessor’s own'
        ) : (
          <BasisTag basis={row.basis} />
        )}
        {hasManyPlaces(row.sources) ? null : <PackSources sources={row.sources} numbers={numbers} />}
      </Table.Cell>
    </Table.Row>
  )
}

/** A few words, which share a line where rows are blocks. */
function isShort(cell: PackCell | undefined) {
  return (cell?.text?.length ?? 0) <= mostOfShort
}

interface BelowRowProps extends Pick<PackRowsProps, 'numbers'> {
  row: PackRow
  below: number[]
  columns: readonly string[]
  width: number
}

/** What the columns have no room for. */
function BelowRow({ row: { cells, sources }, below, columns, width, numbers }: BelowRowProps) {
  const told = below.filter((place) => cells[place]?.text != null)
  const manyPlaces = hasManyPlaces(sources)
  return told.length === 0 && !manyPlaces ? null : (
    <RowAcross columns={width}>
      <dl className="gt-pack__below">
        {told.map((place) => (
          <div key={place}>
            <dt>{columns[place]}</dt>
            <dd>
              <CellText cell={cells[place]} />
            </dd>
          </div>
        ))}
        {manyPlaces ? (
          <div>
            <dt>Stated in</dt>
            <dd>
              <PackSources sources={sources} numbers={numbers} />
            </dd>
          </div>
        ) : null}
      </dl>
    </RowAcross>
  )
}

/** What the row is about: a thing is linked to its card, a gap to its own page. */
function Named({ row: { id, kind, cells, demonstration } }: { row: PackRow }) {
  const [cell] = cells
  const text = cell?.text
  if (!cell || text == null) {
    return <NoData />
  }
  return (
    <>
      {id === null || cell.things.length > 0 || kind === 'Thread' || kind === 'Gap' ? (
        <CellText cell={cell} />
      ) : (
        <Link href={addressOf(id)}>{text}</Link>
      )}
      {kind === 'Gap' && id !== null ? (
        <span className="gt-remark">
          <Link href={`/gap?${new URLSearchParams({ id }).toString()}`}>
            This gap<span className="nhsuk-u-visually-hidden"> in {text}</span>
          </Link>
        </span>
      ) : null}
      {demonstration ? (
        <span className="gt-remark">
          <BasisTag basis="DEMONSTRATION" />
        </span>
      ) : null}
    </>
  )
}

function CellText({ cell }: { cell: PackCell | undefined }) {
  if (cell?.text == null) {
    return <NoData />
  }
  if (!namesOnly(cell)) {
    return <>{cell.text}</>
  }
  const [only, ...more] = cell.things
  if (only && more.length === 0) {
    return <Link href={addressOf(only.id)}>{only.name}</Link>
  }
  return (
    <ul className="nhsuk-list gt-nodes gt-pack__things">
      {cell.things.map(({ id, name }) => (
        <li key={id}>
          <Link href={addressOf(id)}>{name}</Link>
        </li>
      ))}
    </ul>
  )
}
