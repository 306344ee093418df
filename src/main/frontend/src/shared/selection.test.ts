import { expect, test } from 'vitest'
import { CardDocument, GapsDocument } from '../generated/operations'
import { holdsAll } from './selection'

const operation = `
  query Q($a: ID = "}", $b: In = { c: 1 }) { # what { is not
    one: node(id: $a, text: "{ b") { id name }
    all(in: { d: "x" }) { edges { node { ...Named ... on Plan { due } } } }
  }
  fragment Named on Node { name link { basis } }
`
const node = { name: 'A', link: null }

test.each([
  [{ one: { id: '1', name: null }, all: { edges: [{ node }, { node: null }] } }, true],
  [{ one: null, all: null }, true],
  [{ one: null, all: { edges: [] } }, true],
  [{}, false],
  [null, false],
  [{ one: null }, false],
  [{ node: null, all: null }, false],
  [{ one: 7, all: null }, false],
  [{ one: { id: '1' }, all: null }, false],
  [{ one: null, all: { edges: [{ node }, { node: { name: 'B' } }] } }, false],
  [{ one: null, all: { edges: [{ node: { ...node, link: {} } }] } }, false],
])('the answer %j holds all that is selected: %s', (data, expected) => {
  expect(holdsAll(data, operation)).toBe(expected)
})

test('the documents of the page are understood', () => {
  expect(holdsAll({ node: null }, CardDocument.toString())).toBe(true)
  expect(holdsAll({ node: { id: 'x' } }, CardDocument.toString())).toBe(false)
  const completeness = { complete: true, reason: null, dataVersion: '1', asOf: '2026-02-28T12:00:00Z' }
  const gaps = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null }, completeness }
  expect(holdsAll({ gaps }, GapsDocument.toString())).toBe(true)
  expect(holdsAll({ gaps: { ...gaps, nodes: [{ id: 'x' }] } }, GapsDocument.toString())).toBe(false)
})
