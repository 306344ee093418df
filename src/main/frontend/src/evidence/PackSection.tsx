import { useMemo } from 'react'
import { plural } from '../shared/words'
import { anchorOf, numbersOf, titleOf, type Pack, type Section } from './pack'
import { PackTable } from './PackTable'

interface PackSectionProps {
  section: Section
  pack: Pack
}

/** A section of a pack: its sentences, and the tables that they rest on. */
export function PackSection({ section, pack }: PackSectionProps) {
  const { key, summaryName, note, statements, tables } = section
  const numbers = useMemo(() => numbersOf(pack), [pack])
  return (
    <section aria-labelledby={key} className="gt-pack__section">
      <h2 id={key} className="nhsuk-heading-l" tabIndex={-1}>
        {titleOf(section)}
      </h2>
      {summaryName === null ? null : <p className="gt-quiet">In the national summary: {summaryName}.</p>}
      {note === null ? null : <p className="gt-measure gt-quiet">{note}</p>}
      {statements.length === 0 ? null : (
        <ul className="nhsuk-list nhsuk-list--bullet gt-pack__statements">
          {statements.map(({ text, table, ids }) => (
            <li key={text}>
              {text}
              {table === null || ids.length === 0 ? null : (
                <>
                  {' '}
                  <a href={`#${anchorOf(table)}`} className="gt-pack__grounds">
                    {plural(ids.length, 'row')}
                    <span className="nhsuk-u-visually-hidden"> of {tableTitle(pack, table)}</span>
                  </a>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {tables.map((table) => (
        <PackTable key={table.key} table={table} numbers={numbers} />
      ))}
    </section>
  )
}

function tableTitle({ sections }: Pack, key: string) {
  return sections.flatMap(({ tables }) => tables).find((table) => table.key === key)?.title ?? key
}
