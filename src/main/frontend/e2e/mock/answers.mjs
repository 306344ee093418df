// Answers GraphQL from the small graph, over whatever schema is printed: what the graph does not say
// is null, and a connection that it does not know is empty.
import { getNamedType, GraphQLError } from 'graphql'
import { affected, cells, gaps, rules } from './findings.mjs'
import { links, measurements, nodes, readings, threads } from './graph.mjs'

const nodesById = new Map(nodes.map((node) => [node.id, { basis: 'STATED', ...node, __typename: node.kind }]))

const whole = {
  complete: true,
  reason: null,
  dataVersion: 'mock',
  asOf: '2026-02-28T12:00:00Z',
}

/** What is made up is not there for those who did not ask for it. */
function isShown(id, { demonstration }) {
  return demonstration || nodesById.get(id)?.basis !== 'DEMONSTRATION'
}

export const root = {
  node: ({ id }, context) => {
    if (!nodesById.has(id) || !isShown(id, context)) {
      throw new GraphQLError(`Nothing has the id '${id}'`, { extensions: { code: 'UNKNOWN_ID' } })
    }
    return nodesById.get(id)
  },
  search: ({ text, kinds, first }, context) => {
    const words = text.toLowerCase().split(/\s+/)
    if (text === 'fail') {
      throw new GraphQLError('The store did not answer in time.', { extensions: { code: 'TIMED_OUT' } })
    }
    const hits = [...nodesById.values()].filter(
      (node) =>
        isShown(node.id, context) &&
        (!kinds || kinds.includes(node.kind)) &&
        words.every((word) => `${node.name} ${node.abbreviation ?? ''}`.toLowerCase().includes(word)),
    )
    return {
      hits: hits.slice(0, first).map((node) => ({ node, score: 1, matches: matchesOf(node, words) })),
      completeness: whole,
    }
  },
  threads: ({ from, toward }, context) => ({
    from: nodesById.get(from) ?? null,
    threads: (toward ? [toward] : ['UP', 'DOWN']).flatMap((way) =>
      threads[way]
        .filter((ids) => ids[0] === from && ids.every((id) => isShown(id, context)))
        .map((ids) => thread(ids, way)),
    ),
    completeness:
      from === 'risk-flow'
        ? { ...whole, complete: false, reason: 'Cut at 12 hops below “Hospital to community”.' }
        : whole,
  }),
  threadsBetween: ({ from, to }) => ({
    threads: threads.UP.filter((ids) => ids[0] === from && ids.includes(to)).map((ids) =>
      thread(ids.slice(0, ids.indexOf(to) + 1), 'UP'),
    ),
    leftOut: [],
    completeness: whole,
  }),
  ...Object.fromEntries(
    [
      ['systems', 'System'],
      ['organisationGroups', 'OrganisationGroup'],
      ['places', 'Place'],
      ['organisations', 'Organisation'],
      ['localPlans', 'LocalPlan'],
    ].map(([list, kind]) => [list, () => all(ofKind(kind))]),
  ),
  everything: () => all([]),
  kinds: () =>
    [...new Set(nodes.map(({ kind }) => kind))].map((kind) => ({
      name: kind,
      description: kind === 'LocalPlan' ? 'A plan or strategy.' : 'As the model says.',
      count: ofKind(kind).length,
      demonstration: 0,
    })),
  linkTypes: () =>
    Object.entries(readings).map(([type, [reads]]) => ({
      name: type,
      type,
      reads,
      description: 'As the model says.',
      count: links.filter((link) => link.type === type).length,
      derived: links.filter((link) => link.type === type && link.basis === 'DERIVED').length,
      demonstration: 0,
    })),
  gapRules: ({ scope }) =>
    rules.map((rule) => ({ acceptedCount: 0, ...rule, ...(hasGaps(scope) ? {} : { count: 0 }) })),
  gaps: ({ scope, rules: only, severities }) => {
    const found = gaps.filter(({ rule }) => {
      const { severity } = rules.find((each) => each.rule === rule)
      return hasGaps(scope) && (only?.includes(rule) ?? true) && (severities?.includes(severity) ?? true)
    })
    return { ...all(found.map(gap)), completeness: whole }
  },
  impact: ({ of, slipsUntil }) => impact(of, slipsUntil),
  singlePoints: () => ({
    totalCount: 1,
    points: [
      {
        node: nodesById.get('prio-bnssg-primary'),
        routeCount: 1,
        routes: [{ to: nodesById.get('shift-h2c'), fromCount: 1, from: [nodesById.get('plan-bnssg-jfp')] }],
      },
    ],
    completeness: whole,
  }),
  risksByExposure: () => ({
    totalCount: 1,
    risks: [
      {
        risk: nodesById.get('risk-flow'),
        likelihood: null,
        consequence: null,
        score: null,
        inherent: false,
        exposure: null,
        ...affectedBy('risk-flow'),
      },
    ],
    completeness: whole,
  }),
  coverage: ({ rows, columns, scopes }) => ({
    matrices: (scopes ?? [null]).map((scope) => matrix(scope, rows, columns)),
    completeness: whole,
  }),
}

function hasGaps(scope) {
  return scope === null || scope === undefined || scope.startsWith('sys-')
}

function ofKind(kind) {
  return [...nodesById.values()].filter((node) => node.kind === kind)
}

function all(found) {
  return {
    nodes: found,
    totalCount: found.length,
    pageInfo: { hasNextPage: false, hasPreviousPage: false },
    completeness: whole,
  }
}

function gap({ rule, node, found, related, link, thread: way }) {
  const { severity, sentence, lookedFor, where } = rules.find((each) => each.rule === rule)
  return {
    id: `${rule} ${node}`,
    rule,
    severity,
    sentence,
    justification: { lookedFor, where, found },
    node: nodesById.get(node),
    related: related.map((id) => nodesById.get(id)),
    link: link ? asLink({ type: link, basis: 'DERIVED' }) : null,
    threads: [thread(way, 'UP')],
  }
}

function affectedBy(id) {
  const ways = affected[id] ?? []
  return { affectedCount: ways.length, affected: ways.map((way) => nodesById.get(way.at(-1))) }
}

function impact(id, slipsUntil) {
  const ways = affected[id] ?? []
  return {
    of: nodesById.get(id),
    reading: `If ${id === 'meas-ae4h' ? 'its target moves' : `it ${slipsUntil ? `slips to ${slipsUntil}` : 'fails'}`}, ${ways.length} things are affected.`,
    affectedCount: ways.length,
    affected: ways.map((way) => ({
      node: nodesById.get(way.at(-1)),
      degree: way.length - 1,
      thread: way.slice(1).map((to, index) => hop(way[index], to, index + 1)),
      sharedWithCount: 0,
      sharedWith: [],
    })),
    due: null,
    movesTo: slipsUntil ?? null,
    deadlines:
      ways.length === 0
        ? []
        : [
            {
              node: nodesById.get('tgt-2425-ae4h'),
              of: nodesById.get(ways[0].at(-1)),
              day: '2025-12-31',
              missed: slipsUntil ? slipsUntil > '2025-12-31' : null,
              daysLate: slipsUntil ? 60 : null,
            },
          ],
    lostRoutes: [],
    completeness: whole,
  }
}

function matrix(scope, rows, columns) {
  const ids = (nodes) => nodes.map(({ id }) => id)
  const [inRows, inColumns] = [ofKind(rows), ofKind(columns)]
  return {
    scope: scope === null ? null : nodesById.get(scope),
    rows: inRows,
    columns: inColumns,
    cells: cells.filter(({ row, column }) => ids(inRows).includes(row) && ids(inColumns).includes(column)),
  }
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
export function resolveField(source, args, context, info) {
  const type = getNamedType(info.returnType)
  if (type.name.endsWith('Connection') && source.id) {
    return connection(source, info.fieldName, args, context)
  }
  if (type.name === 'SourceDocument' && typeof source.document === 'string') {
    return nodesById.get(source.document)
  }
  const value = source[info.fieldName]
  return typeof value === 'function' ? value(args, context) : value
}

function connection({ id }, field, { first, after }, context) {
  const ends = links
    .flatMap((link) => [
      ...(link.from === id && link.field === field ? [{ end: link.to, link }] : []),
      ...(link.to === id && link.inverse === field ? [{ end: link.from, link }] : []),
    ])
    .filter(({ end }) => isShown(end, context))
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
    weakest: ids.length > 1 ? hop(ids[0], ids[1], 1) : null,
    state: direction === 'UP' ? 'HOLDS' : 'MEASURED_OFF_TRACK',
    stateReason: 'by the rules of the mock',
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
