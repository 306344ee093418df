import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { EditionsSideBySide } from './EditionsSideBySide'
import { ImportedFile } from './ImportedFile'
import type { ImportAnswer, ImportQuestion } from './importFile'

afterEach(cleanup)

const mapping = { sheets: {}, ratings: {}, matches: {}, texts: {} }

const answer: ImportAnswer = {
  applied: null,
  problems: [],
  problemCount: 0,
  changes: [
    {
      what: 'CHANGED',
      kind: 'Action',
      id: 'act-a',
      name: 'A clinic',
      properties: { due: { before: '2026-03', after: null }, rag: { before: null, after: 'RED' } },
    },
    { what: 'ADDED', relationship: 'PART_OF', from: 'act-a', to: 'prio-a', properties: {} },
  ],
  changeCount: 2,
  questions: [
    {
      sheet: 'Tracker',
      row: 7,
      column: 'A',
      heading: 'Org',
      shown: 'England',
      disposition: 'ASK',
      message: 'may be NHS England',
      name: 'England',
      mayBeNew: false,
      suggestion: 'org-nhse',
      text: null,
    },
  ],
  questionCount: 1,
  leftOut: { lead_org: 3 },
  sheetsNotRead: [{ sheet: 'Lists', why: 'is hidden' }],
  mapping,
}

function show(shown: ImportAnswer, onDecide = vi.fn(), onApply = vi.fn()) {
  render(
    <ImportedFile
      answer={shown}
      mapping={shown.mapping}
      isBusy={false}
      onDecide={onDecide}
      onApply={onApply}
    />,
  )
  return { onDecide, onApply }
}

test('what would change is listed, things by name and links by their ends', () => {
  show(answer)
  const table = screen.getByRole('table', { name: '2 changes' })
  expect(within(table).getByRole('link', { name: 'A clinic' }).getAttribute('href')).toBe('/node/act-a')
  expect(table.textContent).toContain('act-a part of prio-a')
  expect(table.textContent).toContain('Due: 2026-03, then No data')
  expect(table.textContent).toContain('RAG: RED')
})

test('a cell that is not sure says where it is, and can be decided where something is suggested', () => {
  const { onDecide } = show(answer)
  const table = screen.getByRole('table', { name: '1 cell that is not sure' })
  expect(table.textContent).toContain('A7, Tracker')
  fireEvent.change(screen.getByRole('combobox', { name: 'What England means' }), {
    target: { value: ':org-nhse' },
  })
  expect(onDecide).toHaveBeenCalledWith({ ...mapping, matches: { England: 'org-nhse' } })
})

test('what a cell may be read as is offered in its place, and what may be new as that', () => {
  const [question] = answer.questions ?? []
  const asked = { ...question, name: null, suggestion: null } as ImportQuestion
  const { onDecide } = show({
    ...answer,
    questions: [
      { ...asked, row: 8, shown: '(name left out) to chase', text: 'Chief Nurse to chase' },
      { ...asked, row: 9, shown: 'Train', name: 'Train', mayBeNew: true },
      { ...asked, row: 10, shown: 'mauve' },
    ],
  })
  fireEvent.change(screen.getByRole('combobox', { name: 'What (name left out) to chase means' }), {
    target: { value: ':Chief Nurse to chase' },
  })
  expect(onDecide).toHaveBeenCalledWith({
    ...mapping,
    texts: { '(name left out) to chase': 'Chief Nurse to chase' },
  })
  fireEvent.change(screen.getByRole('combobox', { name: 'What Train means' }), { target: { value: ':' } })
  expect(onDecide).toHaveBeenLastCalledWith({ ...mapping, matches: { Train: '' } })
  expect(screen.getAllByRole('combobox')).toHaveLength(2)
})

test('what is read and not taken over is counted', () => {
  show(answer)
  expect(screen.getByText('Lead org: 3 cells')).toBeTruthy()
  expect(screen.getByText('Lists is hidden')).toBeTruthy()
})

test('what has a problem cannot be applied, and says where the problem is', () => {
  show({
    ...answer,
    problems: [{ sheet: 'Action', row: 4, column: 'B', message: 'is no date' }, 'something else'],
    problemCount: 2,
  })
  expect(screen.getByRole('alert').textContent).toContain('Action, row 4, column B: is no date')
  expect(screen.queryByRole('button', { name: 'Apply' })).toBeNull()
})

test('a file that changes nothing says so and is not applied', () => {
  show({ ...answer, changes: [], changeCount: 0, questions: [], questionCount: 0 })
  expect(screen.getByText(/^Nothing changes/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Apply' })).toBeNull()
})

test('what was applied leads to where it can be undone', () => {
  show({ ...answer, applied: { id: 'set-1', version: 7 } })
  expect(screen.getByRole('status').textContent).toContain('Applied, in version 7 of the data: 2 changes.')
})

test('two editions stand side by side, and what asks is said to', () => {
  render(
    <EditionsSideBySide
      editions={{
        changes: [
          {
            what: 'DROPPED',
            refBefore: '1.3',
            refAfter: null,
            name: 'Open a clinic',
            field: null,
            before: 'Open a clinic',
            after: null,
            why: 'no title like it',
            asks: true,
          },
        ],
        changeCount: 1,
        notCompared: [
          'Tracker, baseline: the later edition has no such column, and what the earlier says stands',
        ],
      }}
    />,
  )
  expect(screen.getByText(/^Not there any more: 1\./).textContent).toContain(
    '1 row is for a person to confirm',
  )
  expect(screen.getByRole('row', { name: /1\.3 No data Not there any more: Open a clinic/ })).toBeDefined()
  expect(screen.getByText(/no such column/)).toBeDefined()
})
