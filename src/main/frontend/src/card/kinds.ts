import kindsJson from '../generated/kinds.json'
import type { Basis, NodeKind, ThreadSourceFragment } from '../generated/operations'
import type { Operation } from '../shared/api'

export type Shape =
  'text' | 'number' | 'word' | 'yesOrNo' | 'date' | 'instant' | 'period' | 'code' | 'citation'

interface KindShape {
  /** Pairs of a property's name and its shape; the shape of a list ends in `s`. */
  properties: [string, string][]
  relationships: string[]
}

const kinds = kindsJson as unknown as Partial<Record<NodeKind, KindShape>>
const noShape: KindShape = { properties: [], relationships: [] }

const selections: Record<string, string> = {
  period: '{ text precision }',
  code: '{ scheme value valid { text precision } }',
  citation: '{ locator document { id name url attribution } }',
}

const linkedPage =
  'totalCount pageInfo { hasNextPage endCursor } completeness { dataVersion asOf } ' +
  'edges { node { id name kind basis ...Worth } ' +
  `link { basis role note sources ${selections.citation} ... on Contribution { strength rationale } } }`

/** What a reader wants of some kinds beside their name: a value, a date, a score. */
const worth =
  'fragment Worth on Node { ' +
  '... on Observation { value valueText unit period { text precision } } ' +
  '... on Target { value valueText unit by { text precision } } ' +
  '... on Milestone { date { text precision } } ' +
  '... on Action { due { text precision } rag } ' +
  '... on Commitment { by { text precision } } ' +
  '... on Measure { unit } ' +
  '... on Risk { likelihood consequence } }'

export interface ParticularsAnswer {
  node: Record<string, unknown> | null
}

export interface LinkedPage {
  totalCount: number
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
  completeness: { dataVersion: string; asOf: string }
  edges: LinkedEdge[]
}

export interface LinkedEdge {
  node: LinkedThing
  link: LinkDetails | null
}

interface Known {
  text: string
}

export interface LinkedThing {
  id: string
  name: string
  kind: NodeKind
  basis: Basis
  value?: number | null
  valueText?: string | null
  unit?: string | null
  period?: Known | null
  by?: Known | null
  date?: Known | null
  due?: Known | null
  rag?: string | null
  likelihood?: number | null
  consequence?: number | null
}

interface LinkDetails {
  basis: Basis
  sources: ThreadSourceFragment[]
  role: string | null
  note: string | null
  strength?: string | null
  rationale?: string | null
}

export interface CountsAnswer {
  node: Record<string, { totalCount: number }> | null
}

/** The links of each relationship, by its name. */
export type LinksAnswer = Record<string, { links: LinkedPage } | null>

export function propertiesOf(kind: NodeKind) {
  return (kinds[kind] ?? noShape).properties
}

export function relationshipsOf(kind: NodeKind) {
  return (kinds[kind] ?? noShape).relationships
}

/** Asks for what only this kind of node carries. */
export function particularsOperation(kind: NodeKind): Operation<ParticularsAnswer, { id: string }> {
  const fields = propertiesOf(kind).map(([name, shape]) => `${name} ${selections[elementShape(shape)] ?? ''}`)
  return `query ${kind}Particulars($id: ID!) { node(id: $id) { ...Own } } fragment Own on ${kind} { id ${fields.join(' ')} }`
}

/** Asks how many links of each relationship a node has. */
export function countsOperation(kind: NodeKind): Operation<CountsAnswer, { id: string }> {
  const fields = relationshipsOf(kind).map((name) => `${name} { totalCount }`)
  return `query ${kind}LinkCounts($id: ID!) { node(id: $id) { ...Own } } fragment Own on ${kind} { ${fields.join(' ')} }`
}

/**
 * Asks for the first links of some relationships. Each is asked for at the root: the service then reads
 * each by a statement of its own, which it has likely planned before for another node.
 */
export function linksOperation(
  kind: NodeKind,
  relationships: string[],
): Operation<LinksAnswer, { id: string; first: number; after?: string }> {
  const roots = relationships.map((name) => `${name}: node(id: $id) { ...${name} }`)
  const fragments = relationships.map(
    (name) =>
      `fragment ${name} on ${kind} { links: ${name}(first: $first, after: $after) { ${linkedPage} } }`,
  )
  return `query ${kind}Links($id: ID!, $first: Int!, $after: String) { ${roots.join(' ')} } ${fragments.join(' ')} ${worth}`
}

export function isList(shape: string) {
  return shape.endsWith('s')
}

export function elementShape(shape: string): Shape {
  return (isList(shape) ? shape.slice(0, -1) : shape) as Shape
}
