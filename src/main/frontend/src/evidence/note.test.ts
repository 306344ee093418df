import { expect, test } from 'vitest'
import { addressOfNote, missingOfNote, noteOf } from './note'

const pack = {
  board: 'org-a',
  year: '2024/25',
  completeness: { complete: true, reason: null, dataVersion: '7', asOf: '2025-01-01T00:00:00Z' },
}
const entry = { column: 'Status', text: ' Late ', post: { id: 'post-a', name: 'Director' } }
const row = {
  id: 'next-1',
  cells: [{ text: 'A step', number: null, things: [] }],
  sources: [
    { document: 'src-a', name: 'A', locator: 'L1' },
    { document: 'src-b', name: 'B', locator: null },
  ],
}

test('a note rests on what its row rests on, and is about the board and the thing of the row', () => {
  const { author, basedOn, changes } = noteOf(entry, pack, { key: 'next-steps' }, row, 'k')
  const rests = { basis: 'DERIVED', sources: [{ document: 'src-a', locator: 'L1' }, { document: 'src-b' }] }
  expect([author, basedOn]).toEqual(['Director', '7'])
  expect(changes).toEqual([
    {
      putAssessorNote: {
        id: 'note-k',
        name: 'Note on A step',
        board: 'org-a',
        year: '2024/25',
        table: 'next-steps',
        row: 'next-1',
        column: 'Status',
        note: 'Late',
        assertedBy: 'post-a',
        ...rests,
      },
    },
    { linkAbout: { from: 'note-k', to: 'org-a', ...rests } },
    { linkAbout: { from: 'note-k', to: 'next-1', ...rests } },
  ])
})

test('a note on a gap or on the board itself is about the board alone', () => {
  for (const id of ['RISK_WITHOUT_OWNER risk-a', 'org-a']) {
    expect(noteOf(entry, pack, { key: 'gaps-low' }, { ...row, id }, 'k').changes).toHaveLength(2)
  }
})

test('a note needs words and a post', () => {
  expect(missingOfNote(entry)).toEqual({})
  expect(Object.keys(missingOfNote({ ...entry, text: ' ', post: { id: '', name: '' } }))).toEqual([
    'text',
    'post',
  ])
})

test('the address of a note names its table and its row', () => {
  expect(addressOfNote(pack, 'gaps-low', 'A b')).toBe('/evidence/org-a/2024-25/note?table=gaps-low&row=A+b')
})
