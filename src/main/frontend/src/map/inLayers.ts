import dagre from '@dagrejs/dagre'
import { boxHeight, boxWidth, type Box, type Join, type Placed, type Plan } from './plan'

interface Ranked {
  nodes: () => string[]
  node: (id: string) => { rank?: number; width: number }
}

/**
 * Places boxes in columns, from left to right, so that few lines cross. The same boxes and lines are always
 * placed the same.
 */
export function inLayers({ boxes, joins }: Omit<Plan, 'placing'>): Placed {
  const ranks = ranksOf(boxes, joins)
  const graph = new dagre.graphlib.Graph({ multigraph: true })
  // Between two ranks dagre keeps one for the labels of lines. Its types know only names of rankers; a function is called all the same.
  const ranker = ((ranked: Ranked) => {
    ranked.nodes().forEach((id) => {
      const rank = ranks.get(id)
      if (rank !== undefined) {
        ranked.node(id).rank = 2 * rank
      }
    })
  }) as unknown as string
  graph.setGraph({ rankdir: 'LR', nodesep: 12, ranksep: 76, edgesep: 6, marginx: 24, marginy: 24, ranker })
  graph.setDefaultEdgeLabel(() => ({}))
  boxes.forEach(({ id }) => graph.setNode(id, { width: boxWidth, height: boxHeight }))
  for (const { upper, lower } of joins) {
    const [from, to] = rank(ranks, upper) < rank(ranks, lower) ? [upper, lower] : [lower, upper]
    if (rank(ranks, from) !== rank(ranks, to)) {
      graph.setEdge(from, to, {})
    }
  }
  dagre.layout(graph)
  const places = boxes.map(({ id }): [string, number, number] => {
    const { x, y } = graph.node(id) as { x: number; y: number }
    return [id, Math.round(x), Math.round(y)]
  })
  return {
    places,
    width: Math.max(0, ...places.map(([, x]) => x)) + boxWidth / 2 + 24,
    height: Math.max(0, ...places.map(([, , y]) => y)) + boxHeight / 2 + 24,
  }
}

function rank(ranks: Map<string, number>, id: string) {
  return ranks.get(id) ?? 0
}

/** Columns that nothing stands in take no room; what links within a column is set apart in it. */
function ranksOf(boxes: Box[], joins: Join[]): Map<string, number> {
  const columns = new Map(boxes.map(({ id, column }) => [id, column]))
  const inside = joins.filter(({ upper, lower }) => columns.get(upper) === columns.get(lower))
  const depths = depthsOf(inside)
  const ranks = new Map<string, number>()
  let start = 0
  for (const column of [...new Set(columns.values())].sort((one, other) => one - other)) {
    const members = boxes.filter((box) => box.column === column)
    members.forEach(({ id }) => ranks.set(id, start + (depths.get(id) ?? 0)))
    start += Math.max(...members.map(({ id }) => depths.get(id) ?? 0)) + 1
  }
  return ranks
}

/** How many links lead down to each box within its column; two that lead to each other stand side by side. */
function depthsOf(joins: Join[]): Map<string, number> {
  const above = new Map<string, string[]>()
  joins.forEach(({ upper, lower }) => above.set(lower, [...(above.get(lower) ?? []), upper]))
  const depths = new Map<string, number>()
  const open = new Set<string>()
  const depthOf = (id: string): number => {
    const known = depths.get(id)
    if (known !== undefined || open.has(id)) {
      return known ?? 0
    }
    open.add(id)
    const depth = Math.max(-1, ...(above.get(id) ?? []).filter((each) => !open.has(each)).map(depthOf)) + 1
    open.delete(id)
    depths.set(id, depth)
    return depth
  }
  joins.forEach(({ lower }) => depthOf(lower))
  return depths
}
