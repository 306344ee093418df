import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force'
import { boxHeight, boxWidth, type Placed, type Plan } from './plan'

interface Body extends SimulationNodeDatum {
  id: string
}

const rounds = 300
const margin = 24

const gap = 12

/** Boxes are wide and low: what forces hold to be a circle is so much lower than wide. */
const flat = 0.42

/** Half of how far apart the middles of two boxes must be, so that no corners meet. */
const radius = Math.hypot(boxWidth + gap, (boxHeight + gap) / flat) / 2

/**
 * Places boxes near what they are linked with and apart from all else. It is done before anything is shown, so
 * that nothing moves; the library's own random numbers start the same, so that the same boxes and lines are
 * always placed the same.
 */
export function byLinks({ boxes, joins }: Omit<Plan, 'placing'>): Placed {
  const bodies: Body[] = boxes.map(({ id }) => ({ id }))
  const links = joins.map(({ upper, lower }) => ({ source: upper, target: lower }))
  forceSimulation(bodies)
    .force(
      'links',
      forceLink<Body, { source: string; target: string }>(links)
        .id(({ id }) => id)
        .distance(boxWidth * 1.8),
    )
    .force('apart', forceManyBody().strength(-3000).distanceMax(3000))
    .force('boxes', forceCollide(radius).iterations(3))
    .force('across', forceX().strength(0.3))
    .force('along', forceY().strength(0.01))
    .stop()
    .tick(rounds)
  const left = Math.min(...bodies.map(({ x = 0 }) => x)) - boxWidth / 2 - margin
  const top = Math.min(...bodies.map(({ y = 0 }) => flat * y)) - boxHeight / 2 - margin
  const places = bodies.map(({ id, x = 0, y = 0 }): [string, number, number] => [
    id,
    Math.round(x - left),
    Math.round(flat * y - top),
  ])
  return {
    places,
    width: Math.max(0, ...places.map(([, x]) => x)) + boxWidth / 2 + margin,
    height: Math.max(0, ...places.map(([, , y]) => y)) + boxHeight / 2 + margin,
  }
}
