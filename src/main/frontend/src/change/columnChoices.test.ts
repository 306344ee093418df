import { beforeEach, expect, test } from 'vitest'
import { fieldOf, mapped, remember, withRemembered } from './columnChoices'
import type { Mapping, SheetColumn } from './importFile'

const mapping: Mapping = {
  sheets: { Tracker: { read: true, columns: { Ref: 'ref', Musings: '' } } },
  ratings: {},
  matches: {},
  texts: {},
}

function column(heading: string, field: string): SheetColumn {
  return { sheet: 'Tracker', heading, field, shown: [] }
}

beforeEach(() => {
  localStorage.clear()
})

test('what a column holds is said in the mapping of its sheet, and the others stay', () => {
  const chosen = mapped(mapping, column('Musings', ''), 'comment')
  expect(chosen.sheets).toEqual({ Tracker: { read: true, columns: { Ref: 'ref', Musings: 'comment' } } })
  expect(fieldOf(chosen, column('Musings', ''))).toBe('comment')
})

test('what was said of a heading is said again of the next file, where nothing else is known', () => {
  remember('Musings', 'comment')
  remember('Ref', 'comment')
  const columns = [column('Musings', ''), column('Ref', 'ref')]
  const next = withRemembered(mapping, columns, { comment: 'into progress', ref: 'into reference' })
  expect(next.sheets.Tracker?.columns).toEqual({ Ref: 'ref', Musings: 'comment' })
})

test('what can no longer be held, or was left out, is not said again', () => {
  remember('Musings', 'gone')
  expect(withRemembered(mapping, [column('Musings', '')], { ref: 'into reference' })).toEqual(mapping)
})

test('what is remembered and damaged is as nothing', () => {
  localStorage.setItem('goldenthread.columns', '{')
  expect(withRemembered(mapping, [column('Musings', '')], { comment: 'into progress' })).toEqual(mapping)
})
