import type { LinksAnswer } from '../card/kinds'
import type { NodeKind, RelationshipsQuery } from '../generated/operations'
import { plural, pluralWithinSentence, withinSentence } from '../shared/words'
import { graphWith, type MapSubject } from './graph'
import { isSame, lineBetween, thingOf, type Named } from './joining'

/** A thing and what it is linked with, as a drawing, and what of it is left for the reader to choose. */
export function neighbourhoodOf(
  centre: Named,
  answer: LinksAnswer,
  kinds: RelationshipsQuery['kinds'],
): MapSubject {
  const { kind, id: from } = centre
  const pages = Object.entries(answer).flatMap(([relationship, found]) =>
    found === null ? [] : [{ relationship, ...found.links }],
  )
  const empty = graphWith({ of: from, states: [] }, new Map(), [])
  const things = new Map([[from, { ...thingOf(centre, empty), isStart: true }]])
  const lines: MapSubject['graph']['lines'] = []
  for (const { relationship, edges } of pages) {
    for (const { node, link } of edges) {
      things.set(node.id, things.get(node.id) ?? thingOf(node, empty))
      const line = lineBetween({ kind, from, relationship }, node, link, things, kinds)
      if (node.id !== from && !lines.some((other) => isSame(other, line))) {
        lines.push(line)
      }
    }
  }
  const [first] = pages
  const cut = pages.filter(({ totalCount, edges }) => totalCount > edges.length)
  const total = pages.reduce((sum, { totalCount }) => sum + totalCount, 0)
  const parts = cut.map(
    ({ relationship, totalCount, edges }) =>
      `the first ${edges.length} of ${totalCount} under “${withinSentence(relationship)}”`,
  )
  return {
    graph: graphWith(empty, things, lines),
    placing: 'by links',
    title: `What ${centre.name} is linked with`,
    summary: `${drawnOf(lines.length, cut.length === 0, total)} with ${plural(things.size - 1, 'thing')}: ${kindsIn([...things.values()].slice(1))}.`,
    completeness: {
      complete: cut.length === 0,
      reason: cut.length === 0 ? null : `Drawn are ${parts.join(', ')}; its card opens the rest.`,
      dataVersion: first?.completeness.dataVersion ?? '',
      asOf: first?.completeness.asOf ?? '',
    },
  }
}

/** Where not all links are drawn, how many there are. */
function drawnOf(count: number, isAll: boolean, total: number) {
  return isAll
    ? plural(count, 'link')
    : `${count} of ${plural(total, 'link')} ${count === 1 ? 'is' : 'are'} drawn,`
}

const mostNamed = 5

function kindsIn(things: { kind: NodeKind }[]) {
  const counts = new Map<NodeKind, number>()
  things.forEach(({ kind }) => counts.set(kind, (counts.get(kind) ?? 0) + 1))
  const named = [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostNamed)
    .map(([kind, count]) => plural(count, withinSentence(kind), pluralWithinSentence(kind)))
  return [...named, ...(counts.size > mostNamed ? ['and other kinds'] : [])].join(', ')
}
