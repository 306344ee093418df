// Answers GraphQL from the small graph, over whatever schema is printed: what the graph does not say
// is null, and a connection that it does not know is empty.
import { getNamedType } from 'graphql'
import { links, measurements, nodes, readings, threads } from './graph.mjs'

const nodesById = new Map(nodes.map((node) => [node.id, { basis: 'STATED', ...node, __typename: node.kind }]))

const whole = {
  complete: true,
  reason: null,
  dataVersion: 'mock',
  asOf: '2026-02-28T12:00:00Z',
}

export const root = {
  node: ({ id }) => nodesById.get(id) ?? null,
  search: ({ text, kinds, first }) => {
    const words = text.toLowerCase().split(/\s+/)
    if (text === 'fail') {
      throw new Error('The store did not answer in time.')
    }
    const hits = [...nodesById.values()].filter(
      (node) =>
        (!kinds || kinds.includes(node.kind)) &&
        words.every((word) => `${node.name} ${node.abbreviation ?? ''}`.toLowerCase().includes(word)),
    )
    return {
      hits: hits.slice(0, first).map((node) => ({ node, score: 1, matches: matchesOf(node, words) })),
      completeness: whole,
    }
  },
  threads: ({ from, toward }) => ({
    from: nodesById.get(from) ?? null,
    threads: threads[toward].filter(([start]) => start === from).map((ids) => thread(ids, toward)),
    completeness:
      from === 'risk-flow'
        ? { ...whole, complete: false, reason: 'Cut at 12 hops below “Hospital to community”.' }
        : whole,
  }),
}

/** Marks only what begins with a word as written, in the name and the short form. */
function matchesOf(node, words) {
  return ['name', 'abbreviation']
    .filter((property) => node[property])
    .map((property) => ({
      property,
      cutBefore: false,
      cutAfter: false,
      parts: node[property]
        .split(/(?<=\s)|(?=\s)/)
        .map((text) => ({ text, match: words.includes(text.toLowerCase()) ? 'AS_WRITTEN' : null })),
    }))
    .filter(({ parts }) => parts.some(({ match }) => match))
}

/** Resolves a field by its name; connections and citations are looked up in the graph. */
export function resolveField(source, args, _context, info) {
  const type = getNamedType(info.returnType)
  if (type.name.endsWith('Connection') && source.id) {
    return connection(source, info.fieldName, args)
  }
  if (type.name === 'SourceDocument' && typeof source.document === 'string') {
    return nodesById.get(source.document)
  }
  const value = source[info.fieldName]
  return typeof value === 'function' ? value(args) : value
}

function connection({ id }, field, { first, after }) {
  const ends = links.flatMap((link) => [
    ...(link.from === id && link.field === field ? [{ end: link.to, link }] : []),
    ...(link.to === id && link.inverse === field ? [{ end: link.from, link }] : []),
  ])
  const start = after ? Number(after) : 0
  const page = ends.slice(start, start + first)
  const edges = page.map(({ end, link }, index) => ({
    cursor: String(start + index + 1),
    node: nodesById.get(end),
    link: asLink(link),
  }))
  return {
    totalCount: ends.length,
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: start + first < ends.length,
      hasPreviousPage: start > 0,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}

function asLink({ type, basis }) {
  return { __typename: type, basis, sources: [{ document: 'src-s1b', locator: 'L351' }] }
}

function thread(ids, direction) {
  const end = ids.at(-1)
  return {
    id: `${direction.toLowerCase()}:${ids.join('>')}`,
    direction,
    start: nodesById.get(ids[0]),
    hops: ids.slice(1).map((id, index) => hop(ids[index], id, index + 1)),
    end: nodesById.get(end),
    measurements: (measurements[end] ?? []).map((figure) => ({
      ...figure,
      measure: nodesById.get(end),
      of: figure.of && nodesById.get(figure.of),
      target: figure.target && nodesById.get(figure.target),
      observation: figure.observation && nodesById.get(figure.observation),
    })),
  }
}

function hop(before, id, position) {
  const link = links.find(({ from, to }) => (from === before && to === id) || (from === id && to === before))
  const along = link.from === before
  const [reads, inverse] = readings[link.type]
  return {
    position,
    node: nodesById.get(id),
    relationship: link.type,
    reads: along ? reads : inverse,
    along,
    link: asLink(link),
  }
}
