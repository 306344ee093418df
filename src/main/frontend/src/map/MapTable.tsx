import { Table } from 'nhsuk-react-components'
import { useState } from 'react'
import { BasisTag } from '../shared/BasisTag'
import { FactTable } from '../shared/FactTable'
import { NodeLink } from '../shared/NodeLink'
import { usePaper } from '../shared/paper'
import { plural } from '../shared/words'
import type { Affected } from './affected'
import { standingInWords } from './standing'
import { rowsOf } from './rows'
import type { Picture } from './picture'

interface MapTableProps {
  picture: Picture
  name: string
  affected: Affected | undefined
}

const page = 25

/** The links of the drawing, each a row: those that it draws, and those that it takes together in a group. */
export function MapTable({ picture, name, affected }: MapTableProps) {
  const [count, setCount] = useState(page)
  const isOnPaper = usePaper()
  const rows = rowsOf(picture)
  const shown = isOnPaper ? rows : rows.slice(0, count)
  return (
    <section aria-labelledby="map-table">
      <h2 id="map-table" className="nhsuk-heading-m">
        The same as a table
      </h2>
      <p className="nhsuk-body-s gt-quiet">
        {plural(rows.length, 'link')} of what is drawn, from why to results.
      </p>
      <FactTable
        caption={{ labelledBy: 'map-table' }}
        columns={[
          { name: 'From', width: 'long' },
          'Links',
          { name: 'To', width: 'long' },
          { name: 'How it is known', width: 'short' },
          'Threads',
        ]}
        className="gt-facts gt-compact"
      >
        <Table.Body>
          {shown.map(({ line, from, to, group }) => (
            <Table.Row key={line.id}>
              <Table.Cell>
                <NodeLink node={from} />
                <Effect affected={affected} id={from.id} />
              </Table.Cell>
              <Table.Cell>
                {line.reads}
                {group === undefined ? null : (
                  <span className="gt-quiet gt-remark">In the group “{group}”</span>
                )}
              </Table.Cell>
              <Table.Cell>
                <NodeLink node={to} />
                <Effect affected={affected} id={to.id} />
              </Table.Cell>
              <Table.Cell>
                <BasisTag basis={line.basis} />
                {line.isContradicted ? <span className="gt-remark">Evidence speaks against it</span> : null}
              </Table.Cell>
              <Table.Cell>
                {line.threads}
                <span className="gt-quiet gt-remark">
                  {line.isAdded ? 'Added by you' : standingInWords(line.states)}
                </span>
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </FactTable>
      {rows.length > shown.length ? (
        <button
          type="button"
          className="gt-link-button"
          onClick={() => {
            setCount(count + 100)
          }}
        >
          Show more of the {plural(rows.length, 'link')} of {name}
        </button>
      ) : null}
    </section>
  )
}

function Effect({ affected, id }: { affected: Affected | undefined; id: string }) {
  const words = affected?.missed.get(id) ?? (affected?.things.has(id) === true ? 'Affected' : undefined)
  return words === undefined ? null : <span className="gt-remark">{words}</span>
}
