import { expect, test } from 'vitest'
import type { LinkedThing, LinksAnswer } from '../card/kinds'
import { neighbourhoodOf } from './neighbourhood'
import { pictureOf } from './picture'
import { readingsOf } from './readings'
import { wholeMap } from './view'

const centre = { id: 'meas', name: 'A measure', kind: 'Measure' as const, basis: 'STATED' as const }
const kinds = [
  {
    name: 'Measure' as const,
    relationships: [
      { name: 'targets', type: 'HAS_TARGET', reads: 'has the target', outgoing: true },
      { name: 'threatenedBy', type: 'THREATENS', reads: 'is threatened by', outgoing: false },
    ],
  },
  {
    name: 'Risk' as const,
    relationships: [{ name: 'threatens', type: 'THREATENS', reads: 'threatens', outgoing: true }],
  },
]

function page(nodes: LinkedThing[], totalCount = nodes.length): LinksAnswer[string] {
  return {
    links: {
      totalCount,
      pageInfo: { hasNextPage: false, endCursor: null },
      completeness: { dataVersion: '7', asOf: '2026-11-28T00:00:00Z' },
      edges: nodes.map((node) => ({ node, link: { basis: 'STATED', sources: [], role: null, note: null } })),
    },
  }
}

const target: LinkedThing = { id: 'tgt', name: 'A target', kind: 'Target', basis: 'STATED' }
const risk: LinkedThing = { id: 'risk', name: 'A risk', kind: 'Risk', basis: 'DERIVED' }

test('a thing stands in the middle of what it is linked with, each link as it reads along its arrow', () => {
  const { graph, summary, completeness } = neighbourhoodOf(
    centre,
    { targets: page([target]), threatenedBy: page([risk]) },
    kinds,
  )
  expect([...graph.things.keys()]).toEqual(['meas', 'tgt', 'risk'])
  expect(graph.lines.map(({ from, reads, to }) => [from, reads, to])).toEqual([
    ['meas', 'has the target', 'tgt'],
    ['risk', 'threatens', 'meas'],
  ])
  expect(summary).toBe('2 links with 2 things: 1 target, 1 risk.')
  expect(completeness).toMatchObject({ complete: true, dataVersion: '7' })
})

test('what is more than can be drawn is said, with how many there are', () => {
  const { summary, completeness } = neighbourhoodOf(centre, { targets: page([target], 237) }, kinds)
  expect(summary).toContain('1 of 237 links is drawn')
  expect(completeness.complete).toBe(false)
  expect(completeness.reason).toContain('the first 1 of 237 under “targets”')
})

test('words stand on lines where no box lies, with an arrow the way that the link leads', () => {
  const { graph } = neighbourhoodOf(centre, { targets: page([target]), threatenedBy: page([risk]) }, kinds)
  const picture = pictureOf(graph, wholeMap, 'by links')
  const textsAt = (x: number, y: number) => {
    const places = new Map([
      ['meas', { x: 0, y: 0 }],
      ['tgt', { x, y }],
      ['risk', { x: -x, y: -y }],
    ])
    return [...readingsOf(picture, places).values()].map(({ text }) => text)
  }
  expect(textsAt(600, 0)).toEqual(['has the target →', 'threatens →'])
  expect(textsAt(-600, 0)).toEqual(['← has the target', '← threatens'])
  expect(textsAt(0, 300)).toEqual(['has the target ↓', 'threatens ↓'])
  expect(textsAt(220, 0)).toEqual([])
})
