import type { Basis, ChangeInput, ChangeSetInput } from '../generated/operations'
import { addressOfPack, type Pack, type PackRow, type PackTable } from './pack'

/** What is entered as a note on a row. */
export interface NoteEntry {
  /** The heading of the column that it is on; empty if it is on the whole row. */
  column: string
  text: string
  post: { id: string; name: string }
}

const longestName = 200
const mostSources = 50

/** Where a note on a row is written. */
export function addressOfNote({ board, year }: Pick<Pack, 'board' | 'year'>, table: string, row: string) {
  return `${addressOfPack(board, year)}/note?${new URLSearchParams({ table, row }).toString()}`
}

/** What is missing, by the field that it is missing in. */
export function missingOfNote({ text, post }: NoteEntry) {
  return {
    ...(text.trim() === '' ? { text: 'Enter the note' } : {}),
    ...(post.id === '' ? { post: 'Choose the post that writes the note' } : {}),
  }
}

/** The change set that puts a note: it rests on what its row rests on. */
export function noteOf(
  { column, text, post }: NoteEntry,
  pack: Pick<Pack, 'board' | 'year' | 'completeness'>,
  table: Pick<PackTable, 'key'>,
  row: Pick<PackRow, 'id' | 'cells' | 'sources'>,
  key: string,
): ChangeSetInput {
  const id = `note-${key}`
  const place = row.id ?? ''
  const rests = {
    basis: 'DERIVED' as Basis,
    sources: row.sources
      .slice(0, mostSources)
      .map(({ document, locator }) => ({ document, ...(locator === null ? {} : { locator }) })),
  }
  const about = isThing(place) && place !== pack.board ? [pack.board, place] : [pack.board]
  const put = {
    putAssessorNote: {
      id,
      name: `Note on ${row.cells[0]?.text ?? place}`.slice(0, longestName),
      board: pack.board,
      year: pack.year,
      table: table.key,
      row: place,
      ...(column === '' ? {} : { column }),
      note: text.trim(),
      assertedBy: post.id,
      ...rests,
    },
  }
  const links = about.map((to) => ({ linkAbout: { from: id, to, ...rests } }))
  return {
    author: post.name,
    reason: `Note on the evidence pack of ${pack.year}`,
    basedOn: pack.completeness.dataVersion,
    key,
    changes: [put, ...links] as ChangeInput[],
  }
}

/** Links, threads and gaps have ids of several words. */
function isThing(id: string) {
  return id !== '' && !id.includes(' ')
}
