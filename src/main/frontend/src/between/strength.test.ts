import { expect, test } from 'vitest'
import { hop, thread } from '../../test/threadFixtures'
import type { Basis } from '../generated/operations'
import { byStrength } from './strength'

function route(id: string, basis: Basis | null) {
  return { ...thread(id, [hop('end')]), weakest: basis === null ? null : hop('end', basis) }
}

test('routes stand by what their weakest link rests on, the firmest first, and else in their order', () => {
  const groups = byStrength([
    route('made-up', 'DEMONSTRATION'),
    route('inferred', 'DERIVED'),
    route('stated', 'STATED'),
    route('inferred-too', 'DERIVED'),
  ])
  expect(groups.map(({ basis, threads }) => [basis, threads.map(({ id }) => id)])).toEqual([
    ['STATED', ['stated']],
    ['DERIVED', ['inferred', 'inferred-too']],
    ['DEMONSTRATION', ['made-up']],
  ])
})

test('no route makes no group', () => {
  expect(byStrength([])).toEqual([])
})
