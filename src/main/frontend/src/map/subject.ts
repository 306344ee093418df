import { plural } from '../shared/words'
import { graphOf, type MapAnswer, type MapSubject } from './graph'
import { standingInWords } from './standing'

/** All threads through a thing as a map in layers. */
export function subjectOf(answer: MapAnswer, name: string): MapSubject {
  const { threads, nodes, states, completeness } = answer
  return {
    graph: graphOf(answer),
    placing: 'in layers',
    title: `Map of ${name}`,
    summary: `${plural(threads, 'thread')} through ${plural(nodes.length, 'thing')}: ${standingInWords(states)}.`,
    completeness,
  }
}
