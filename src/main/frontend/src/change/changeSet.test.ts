import { expect, test } from 'vitest'
import { changeSetOf, missing, suggestedId, type Entry, type Kind } from './changeSet'

const property = { list: false, required: false, description: '', values: [] }

const action: Kind = {
  name: 'Action',
  description: '',
  input: 'putAction',
  properties: [
    { ...property, name: 'name', type: 'String', required: true },
    { ...property, name: 'altNames', type: 'String', list: true },
    { ...property, name: 'order', type: 'Int' },
    { ...property, name: 'isStatutory', type: 'Boolean' },
    { ...property, name: 'basis', type: 'Basis', required: true, values: ['STATED'] },
    { ...property, name: 'sources', type: 'Citation', list: true, required: true },
  ],
  relationships: [
    {
      name: 'partOf',
      description: '',
      type: 'PART_OF',
      input: 'linkPartOf',
      reads: 'is part of',
      outgoing: true,
      kinds: ['Priority'],
      carriesThread: true,
    },
    {
      name: 'threatenedBy',
      description: '',
      type: 'THREATENS',
      input: 'linkThreatens',
      reads: 'is threatened by',
      outgoing: false,
      kinds: ['Risk'],
      carriesThread: true,
    },
  ],
}

const entry: Entry = {
  kind: action,
  id: 'act-falls-clinic',
  present: {},
  unlinked: [],
  isRetired: false,
  values: {
    name: ' Falls clinic ',
    altNames: 'Clinic\n\n Falls ',
    order: '3',
    isStatutory: 'true',
    basis: 'STATED',
  },
  links: [
    { key: 1, relationship: 'partOf', end: { id: 'prio-a', name: 'A' } },
    { key: 2, relationship: 'threatenedBy', end: { id: 'risk-a', name: 'R' } },
  ],
  source: { id: 'src-plan', name: 'The plan', locator: ' L3 ' },
  author: 'Head of Planning',
  reason: 'Refresh',
}

const cited = { basis: 'STATED', sources: [{ document: 'src-plan', locator: 'L3' }] }

test('a form becomes a change set with each value of its type and each link the right way round', () => {
  expect(changeSetOf(entry, '7', 'key')).toEqual({
    author: 'Head of Planning',
    reason: 'Refresh',
    basedOn: '7',
    key: 'key',
    changes: [
      {
        putAction: {
          id: 'act-falls-clinic',
          name: 'Falls clinic',
          altNames: ['Clinic', 'Falls'],
          order: 3,
          isStatutory: true,
          ...cited,
        },
      },
      { linkPartOf: { from: 'act-falls-clinic', to: 'prio-a', ...cited } },
      { linkThreatens: { from: 'risk-a', to: 'act-falls-clinic', ...cited } },
    ],
  })
})

test('what is no number is sent as it was typed, so that the service can say so', () => {
  const [put] = changeSetOf({ ...entry, values: { order: 'three' }, links: [] }, '7', 'key').changes
  expect(put).toMatchObject({ putAction: { order: 'three' } })
})

const changed: Entry = {
  ...entry,
  present: { name: 'Falls clinic', altNames: 'Clinic', order: '3', basis: 'STATED' },
  links: [],
  source: { id: '', name: '', locator: '' },
}

test('of what is there only what is otherwise is sent, and null for what was emptied', () => {
  const values = { name: 'Falls clinic ', altNames: 'Clinic', order: '', basis: 'DERIVED' }
  expect(changeSetOf({ ...changed, values }, '7', 'key').changes).toEqual([
    { putAction: { id: 'act-falls-clinic', order: null, basis: 'DERIVED' } },
  ])
})

test('links are added to what is there, and taken away, without a change of the thing itself', () => {
  const away = { from: 'act-falls-clinic', relationship: 'PART_OF', to: 'prio-b', role: 'as before' }
  const linked = { ...changed, values: changed.present, links: entry.links.slice(0, 1), unlinked: [away] }
  expect(changeSetOf(linked, '7', 'key').changes).toEqual([
    { linkPartOf: { from: 'act-falls-clinic', to: 'prio-a', basis: 'STATED' } },
    { unlink: away },
  ])
})

test('what is taken away whole is not changed in any other way', () => {
  expect(changeSetOf({ ...changed, isRetired: true }, '7', 'key').changes).toEqual([
    { retire: 'act-falls-clinic' },
  ])
})

test('a change without anything that is otherwise is not sent', () => {
  expect(missing({ ...changed, values: changed.present }, false)).toEqual({
    nothing: 'Change something first: all is as it was',
  })
})

test('a new thing needs a name, a basis, a document, an author and a reason', () => {
  const empty: Entry = {
    ...entry,
    id: '',
    values: {},
    links: [],
    source: { id: '', name: '', locator: '' },
    author: ' ',
    reason: '',
  }
  expect(Object.keys(missing(empty, true))).toEqual(['name', 'id', 'basis', 'source', 'author', 'reason'])
  const there = { ...empty, id: 'act-a', present: { name: 'A' }, values: { name: 'B' } }
  expect(Object.keys(missing(there, false))).toEqual(['author', 'reason'])
})

test('a link without its other end is asked for', () => {
  const open: Entry = { ...entry, links: [{ key: 4, relationship: 'partOf', end: undefined }] }
  expect(Object.keys(missing(open, true))).toEqual(['link-4'])
})

test.each([
  ['Action', 'Open the falls clinic in Yate', 'act-open-falls-clinic-yate'],
  ['LocalPlan', 'Café — plan 2026/27', 'plan-cafe-plan-202627'],
  ['Risk', '…', ''],
])('the id of a %s called "%s" is %s', (kind, name, id) => {
  expect(suggestedId(kind, name)).toBe(id)
})
