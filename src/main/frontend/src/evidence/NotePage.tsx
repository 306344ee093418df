import { EvidencePackDocument } from '../generated/operations'
import { AsyncContent } from '../shared/AsyncContent'
import { Breadcrumbs } from '../shared/Breadcrumbs'
import { Link } from '../shared/Link'
import { addressOf, usePageLocation } from '../shared/navigation'
import { PageHeading } from '../shared/PageHeading'
import { useAnswer } from '../shared/useAnswer'
import { NoteForm } from './NoteForm'
import { addressOfPack, anchorOf, type Pack } from './pack'

interface NotePageProps {
  id: string
  /** The financial year, such as 2024/25. */
  year: string
}

/** Where the assessor writes a note on a row of a pack. */
export function NotePage({ id, year }: NotePageProps) {
  const answer = useAnswer(EvidencePackDocument, { board: id, year })
  const { query } = usePageLocation()
  return (
    <>
      <Breadcrumbs />
      <PageHeading title={`Note of the assessor, ${year}`} caption={`Evidence pack, ${year}`}>
        Note of the assessor
      </PageHeading>
      <AsyncContent answer={answer} what="the evidence pack">
        {(data) => (
          <Row pack={data.evidencePack} table={query.get('table') ?? ''} row={query.get('row') ?? ''} />
        )}
      </AsyncContent>
    </>
  )
}

function Row({ pack, table: key, row: id }: { pack: Pack; table: string; row: string }) {
  const table = pack.sections.flatMap(({ tables }) => tables).find((each) => each.key === key)
  const row = table?.rows.find((each) => each.id === id)
  const back = `${addressOfPack(pack.board, pack.year)}?notes=yes#${anchorOf(key)}`
  if (!table || !row) {
    return (
      <p>
        This pack has no such row. <Link href={back}>Back to the evidence pack</Link>
      </p>
    )
  }
  return (
    <>
      <dl className="gt-measure">
        {[
          ['Table', table.title],
          ...table.columns.map((column, place) => [column, row.cells[place]?.text]),
        ].map(([name, text]) =>
          text == null ? null : (
            <div key={name} className="gt-pack__said">
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ),
        )}
      </dl>
      {row.notes.length === 0 ? null : (
        <>
          <h2 className="nhsuk-heading-m">What stands here already</h2>
          <ul className="nhsuk-list">
            {row.notes.map(({ id: note, text, by }) => (
              <li key={note}>
                {by}: {text}{' '}
                <Link href={addressOf(note, 'change')}>
                  Change it<span className="nhsuk-u-visually-hidden">: {text}</span>
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <NoteForm pack={pack} table={table} row={row} />
      <p>
        <Link href={back}>Back to the evidence pack</Link>
      </p>
    </>
  )
}
