import { relationshipsOf } from '../card/kinds'
import type { NodeKind, RelationshipsQuery } from '../generated/operations'
import type { Operation } from '../shared/api'
import { graphWith, type MapGraph } from './graph'
import { isSame, lineBetween, thingOf, type FoundLink, type Named } from './joining'

/** A link that the reader added: from a thing, along a relationship of its kind, to another. */
export interface Added {
  kind: NodeKind
  from: string
  relationship: string
  to: string
}

/** As many links can be added: more is another map. */
export const mostAdded = 100

const mark = '~'

export function written({ kind, from, relationship, to }: Added) {
  return [kind, from, relationship, to].join(mark)
}

/** What an address says was added; what the model does not know is left out. */
export function addedIn(texts: string[]): Added[] {
  return texts.slice(0, mostAdded).flatMap((text) => {
    const [kind = '', from = '', relationship = '', to = ''] = text.split(mark)
    const isKnown = relationshipsOf(kind as NodeKind).includes(relationship)
    return isKnown && from !== '' && to !== '' ? [{ kind: kind as NodeKind, from, relationship, to }] : []
  })
}

export type AddedAnswer = Record<string, AddedStart | null>

interface AddedStart extends Named {
  links?: { edges: { node: Named; link: FoundLink | null }[] }
}

/** Asks for all that was added, each thing once for each of its relationships. */
export function addedOperation(added: Added[]): {
  operation: Operation<AddedAnswer, Record<string, string | string[]>>
  variables: Record<string, string | string[]>
} {
  const starts = startsOf(added)
  const named = 'id name kind basis'
  const sources = 'sources { locator document { id name url attribution } }'
  const roots = starts.map(
    ({ kind, relationship }, index) =>
      `at${index}: node(id: $from${index}) { ${named} ... on ${kind} { ` +
      `links: ${relationship}(filter: { id: { in: $to${index} } }, first: ${mostAdded}) { ` +
      `edges { node { ${named} } link { basis ${sources} } } } } }`,
  )
  const needs = starts.map((_, index) => `$from${index}: ID!, $to${index}: [ID!]!`)
  const variables: Record<string, string | string[]> = {}
  starts.forEach(({ from, to }, index) => {
    variables[`from${index}`] = from
    variables[`to${index}`] = to
  })
  return { operation: `query AddedLinks(${needs.join(', ')}) { ${roots.join(' ')} }`, variables }
}

/** The graph with what was added to it, of what was asked for, as far as it was found: things that nothing leads to any more are not. */
export function withAdded(
  graph: MapGraph,
  asked: Added[],
  added: Added[],
  found: AddedAnswer,
  kinds: RelationshipsQuery['kinds'],
): MapGraph {
  const things = new Map(graph.things)
  const lines = [...graph.lines]
  const wanted = new Set(added.map(written))
  const waiting = startsOf(asked).map((start, index) => ({ ...start, answer: found[`at${index}`] }))
  for (let next = waiting.findIndex(isReached); next >= 0; next = waiting.findIndex(isReached)) {
    const [start] = waiting.splice(next, 1)
    for (const { node, link } of start?.answer?.links?.edges ?? []) {
      if (start !== undefined && wanted.has(written({ ...start, to: node.id }))) {
        things.set(node.id, things.get(node.id) ?? { ...thingOf(node, graph), isAdded: true })
        const line = { ...lineBetween(start, node, link, things, kinds), isAdded: true }
        if (!lines.some((other) => isSame(other, line))) {
          lines.push(line)
        }
      }
    }
  }
  return graphWith(graph, things, lines)

  function isReached({ from }: { from: string }) {
    return things.has(from)
  }
}

/** What would be left without the links that were added at a thing: also what only they lead to goes. */
export function addedAt(id: string, added: Added[], base: MapGraph): Added[] {
  const gone = new Set<Added>()
  const open = [id]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const link of added.filter(({ from }) => from === at)) {
      gone.add(link)
      const isHeld = added.some((each) => each.to === link.to && !gone.has(each))
      if (!base.things.has(link.to) && !isHeld) {
        open.push(link.to)
      }
    }
  }
  return [...gone]
}

function startsOf(added: Added[]): (Omit<Added, 'to'> & { to: string[] })[] {
  const starts = new Map<string, Omit<Added, 'to'> & { to: string[] }>()
  for (const { to, ...start } of added) {
    const key = written({ ...start, to: '' })
    starts.set(key, { ...start, to: [...(starts.get(key)?.to ?? []), to] })
  }
  return [...starts.values()]
}
