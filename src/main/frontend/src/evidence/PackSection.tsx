import { useMemo } from 'react'
import { Fold } from '../shared/Fold'
import { plural } from '../shared/words'
import { anchorOf, numbersOf, titleOf, type Pack, type Section } from './pack'
import { PackTable } from './PackTable'

interface PackSectionProps {
  section: Section
  pack: Pack
  isOpen: boolean
}

/** A section of a pack: its sentences, and the tables that they rest on, folded as long as nothing asks for them. */
export function PackSection({ section, pack, isOpen }: PackSectionProps) {
  const { key, summaryName, note, statements, tables } = section
  const numbers = useMemo(() => numbersOf(pack), [pack])
  const facts = tables.flatMap(({ rows }) => rows).filter((row) => row.id !== null)
  return (
    <section aria-labelledby={key} className="gt-pack__section">
      <Fold
        id={key}
        holds={tables.map((table) => anchorOf(table.key))}
        isOpen={isOpen}
        summary={
          <>
            <h2 className="nhsuk-heading-m nhsuk-details__summary-text">{titleOf(section)}</h2>{' '}
            {tables.length === 0 ? null : (
              <span className="gt-count">{facts.length === 0 ? 'No data' : plural(facts.length, 'row')}</span>
            )}
          </>
        }
      >
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
      </Fold>
    </section>
  )
}

function tableTitle({ sections }: Pack, key: string) {
  return sections.flatMap(({ tables }) => tables).find((table) => table.key === key)?.title ?? key
}
