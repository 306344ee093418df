import { describe, expect, test } from 'vitest'
import { graph, line, thing } from '../../test/maps'
import { addedAt, addedIn, addedOperation, mostAdded, withAdded, written, type Added } from './added'
import { pictureOf } from './picture'
import { rowsOf } from './rows'
import { done, inAddress, undone, viewIn, wholeMap } from './view'

const owned: Added = { kind: 'LocalPlan', from: 'plan', relationship: 'ownedBy', to: 'org' }
const member: Added = { kind: 'Organisation', from: 'org', relationship: 'memberOf', to: 'group' }
const base = graph(
  [thing('shift', 'REASON', 'Shift'), thing('plan', 'PLAN', 'LocalPlan', { isStart: true })],
  [line('shift', 'plan')],
)
const kinds = [
  {
    name: 'LocalPlan' as const,
    relationships: [{ name: 'ownedBy', type: 'OWNED_BY', reads: 'is owned by', outgoing: true }],
  },
  {
    name: 'Organisation' as const,
    relationships: [
      { name: 'owns', type: 'OWNED_BY', reads: 'owns', outgoing: false },
      { name: 'memberOf', type: 'MEMBER_OF', reads: 'is a member of', outgoing: true },
    ],
  },
]
const link = { basis: 'STATED' as const, sources: [] }
const org = { id: 'org', name: 'An organisation', kind: 'Organisation' as const, basis: 'STATED' as const }
const group = { id: 'group', name: 'A group', kind: 'OrganisationGroup' as const, basis: 'STATED' as const }
const found = {
  at0: { ...org, id: 'plan', links: { edges: [{ node: org, link }] } },
  at1: { ...org, links: { edges: [{ node: group, link }] } },
}

describe('what a reader adds', () => {
  test('is joined to the map, marked, and reads from both ends', () => {
    const { things, lines } = withAdded(base, [owned], [owned], found, kinds)
    expect(things.get('org')).toMatchObject({ isAdded: true, layer: 'OTHER', threads: 0 })
    expect(lines.find(({ isAdded }) => isAdded)).toMatchObject({
      from: 'plan',
      to: 'org',
      upper: 'plan',
      readsDown: 'is owned by',
      readsUp: 'owns',
    })
  })

  test('is drawn and in the table, whatever way threads stand that the legend leaves out', () => {
    const picture = pictureOf(withAdded(base, [owned], [owned], found, kinds), {
      ...wholeMap,
      off: ['state:HOLDS'],
      pinned: ['plan'],
    })
    expect(picture.things.map(({ id }) => id)).toContain('org')
    expect(rowsOf(picture).map(({ to }) => to.id)).toContain('org')
  })

  test('may begin at what was added before, in whatever order it is named', () => {
    const { things } = withAdded(
      base,
      [member, owned],
      [member, owned],
      { at0: found.at1, at1: found.at0 },
      kinds,
    )
    expect(things.has('group')).toBe(true)
  })

  test('is left out where nothing on the map leads to it', () => {
    const { things } = withAdded(base, [member], [member], { at0: found.at1 }, kinds)
    expect([...things.keys()]).toEqual(['shift', 'plan'])
  })

  test('is not drawn twice if the map has the link already', () => {
    const has = graph(
      [thing('plan', 'PLAN', 'LocalPlan'), thing('org', 'OTHER', 'Organisation')],
      [line('plan', 'org', { from: 'plan', to: 'org', relationship: 'OWNED_BY' })],
    )
    expect(withAdded(has, [owned], [owned], found, kinds).lines).toHaveLength(1)
  })

  test('stands in the address, and is taken back by undo', () => {
    const before = { past: [], now: wholeMap }
    const after = done(before, { do: 'add', links: [written(owned)] })
    const address = new URLSearchParams(inAddress(after.now) as Record<string, string>)
    expect(addedIn(viewIn(new URLSearchParams({ added: address.get('added') ?? '' })).added)).toEqual([owned])
    expect(undone(after).now.added).toEqual([])
  })

  test('goes with what it was added at, and with it what only it leads to', () => {
    expect(addedAt('plan', [owned, member], base)).toEqual([owned, member])
    const other: Added = { kind: 'Shift', from: 'shift', relationship: 'milestones', to: 'org' }
    expect(addedAt('plan', [owned, member, other], base)).toEqual([owned])
  })
})

test('an address that the model does not know adds nothing, and a long one no more than can be asked', () => {
  expect(addedIn(['', 'LocalPlan~plan', 'LocalPlan~plan~noSuch~x', 'NoKind~a~ownedBy~b'])).toEqual([])
  const many = Array.from({ length: mostAdded + 9 }, (_, index) => written({ ...owned, to: `o${index}` }))
  expect(addedIn(many)).toHaveLength(mostAdded)
})

test('each relationship of a thing is asked for once, its ends by variables only', () => {
  const { operation, variables } = addedOperation([owned, { ...owned, to: 'other' }, member])
  expect(operation.toString().match(/node\(id/g)).toHaveLength(2)
  expect(operation.toString()).not.toContain('"')
  expect(variables).toEqual({ from0: 'plan', to0: ['org', 'other'], from1: 'org', to1: ['group'] })
})
