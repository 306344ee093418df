import { expect, test } from 'vitest'
import type { Kind } from './changeSet'
import { drawnLink } from './drawnLink'

const relationship = {
  description: '',
  type: 'PART_OF',
  input: 'linkPartOf',
  reads: 'is part of',
  outgoing: true,
  kinds: ['Priority' as const, 'LocalPlan' as const],
  carriesThread: false,
}

const action: Kind = {
  name: 'Action',
  description: '',
  input: 'putAction',
  properties: [],
  relationships: [
    { ...relationship, name: 'mentions' },
    { ...relationship, name: 'partOf', carriesThread: true },
    { ...relationship, name: 'threatenedBy', kinds: ['Risk'] },
  ],
}

test('only links that fit both ends are offered, those that carry threads first', () => {
  expect(drawnLink(action, { id: 'prio-a', name: 'Frailty', kind: 'Priority' })).toEqual({
    key: 1,
    relationship: 'partOf',
    end: { id: 'prio-a', name: 'Frailty' },
    fitting: ['partOf', 'mentions'],
  })
})

test('between kinds that the model does not link there is nothing to draw', () => {
  expect(drawnLink(action, { id: 'shift-a', name: 'A shift', kind: 'Shift' })).toBeUndefined()
})
