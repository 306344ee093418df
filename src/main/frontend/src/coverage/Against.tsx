import { Details, Table } from 'nhsuk-react-components'
import { FactTable } from '../shared/FactTable'
import { Link } from '../shared/Link'
import { NodeLink } from '../shared/NodeLink'
import { inWords, plural, pluralWithinSentence, withinSentence } from '../shared/words'
import { Tally } from '../thread/Tally'
import {
  addressOfCoverage,
  againstEachOther,
  totalOf,
  type Asked,
  type MatrixAnswer,
  type MatrixCell,
  type Total,
} from './matrix'

interface AgainstProps {
  asked: Asked
  matrices: MatrixAnswer[]
}

/** Two scopes side by side: each column of their tables is a row, set against the other. */
export function Against({ asked, matrices }: AgainstProps) {
  const { rows, without } = againstEachOther(matrices)
  const names = matrices.map(({ scope }) => scope?.name ?? 'Everything')
  return (
    <section aria-labelledby="against" className="gt-against">
      <h2 id="against" className="nhsuk-heading-l">
        {names.join(' beside ')}
      </h2>
      <FactTable
        caption={`${plural(rows.length, withinSentence(asked.columns), pluralWithinSentence(asked.columns))}, row against row`}
        columns={[inWords(asked.columns), ...names]}
        className="gt-facts gt-compact"
      >
        <Table.Body>
          {rows.map(({ column, sides }) => (
            <Table.Row key={column.id} data-against={column.id}>
              <Table.Cell>
                <NodeLink node={column} />
              </Table.Cell>
              {sides.map(({ cells, total }, side) => (
                <Table.Cell key={names[side]}>
                  <Side asked={asked} matrix={matrices[side]} cells={cells} total={total} />
                </Table.Cell>
              ))}
            </Table.Row>
          ))}
          <Table.Row>
            <Table.Cell>All together</Table.Cell>
            {matrices.map((matrix, side) => (
              <Table.Cell key={names[side]}>
                <Sum total={totalOf(matrix.cells)} />
              </Table.Cell>
            ))}
          </Table.Row>
        </Table.Body>
      </FactTable>
      {without > 0 ? (
        <p className="gt-quiet">
          {plural(without, withinSentence(asked.columns), pluralWithinSentence(asked.columns))} that no thread
          joins in either {without === 1 ? 'is' : 'are'} left out.
        </p>
      ) : null}
    </section>
  )
}

interface SideProps {
  asked: Asked
  matrix: MatrixAnswer | undefined
  cells: MatrixCell[]
  total: Total
}

function Side({ asked, matrix, cells, total }: SideProps) {
  if (cells.length === 0) {
    return <strong>No thread</strong>
  }
  return (
    <>
      <Sum total={total} />
      <Details className="gt-details">
        <Details.Summary>
          {`From ${plural(cells.length, withinSentence(asked.rows), pluralWithinSentence(asked.rows))}`}
        </Details.Summary>
        <Details.Text>
          <ul className="nhsuk-list gt-nodes">
            {cells.map(({ row, column, joined }) => (
              <li key={row}>
                <Link
                  href={`${addressOfCoverage(asked)}&${new URLSearchParams({ row, column }).toString()}`}
                  stay
                >
                  {matrix?.rows.find(({ id }) => id === row)?.name ?? row}: {plural(joined, 'thread')}
                </Link>
              </li>
            ))}
          </ul>
        </Details.Text>
      </Details>
    </>
  )
}

function Sum({ total: { joined, states } }: { total: Total }) {
  return (
    <>
      <strong>{plural(joined, 'thread')}</strong>
      {states.length > 0 ? (
        <>
          <span className="gt-quiet gt-remark">and from there</span>
          <Tally states={states} />
        </>
      ) : null}
    </>
  )
}
