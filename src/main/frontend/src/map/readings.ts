import type { Places, Point } from './geometry'
import type { DrawnLine, Picture } from './picture'
import { boxHeight, boxWidth } from './plan'

/** What a line is said to mean, and the middle of the words. */
export interface Reading extends Point {
  text: string
}

/** Words on more lines would cover one another: the table has them. */
const mostLines = 60
const tries = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74]
const letterWidth = 6
const height = 14

/** How links read along their arrows, each on its line where neither a box nor other words would lie on it. */
export function readingsOf({ lines }: Picture, places: Places): Map<string, Reading> {
  const readings = new Map<string, Reading>()
  if (lines.length > mostLines) {
    return readings
  }
  const taken = [...places.values()].map((place) => ({ ...place, width: boxWidth, height: boxHeight }))
  for (const line of lines) {
    const from = places.get(line.upper)
    const to = places.get(line.lower)
    const text = from && to ? wordsOf(line, from, to) : undefined
    if (from === undefined || to === undefined || text === undefined) {
      continue
    }
    const width = letterWidth * text.length
    const free = tries
      .map((part) => ({ x: from.x + part * (to.x - from.x), y: from.y + part * (to.y - from.y) }))
      .find((place) => !taken.some((other) => isOver({ ...place, width, height }, other)))
    if (free !== undefined) {
      readings.set(line.id, { ...free, text })
      taken.push({ ...free, width, height })
    }
  }
  return readings
}

/** The arrow points to where the link leads on the screen. */
function wordsOf({ upper, lines: [first, ...others] }: DrawnLine, from: Point, to: Point) {
  if (first === undefined || others.some(({ reads }) => reads !== first.reads)) {
    return undefined
  }
  const [start, end] = first.from === upper ? [from, to] : [to, from]
  if (Math.abs(end.x - start.x) < boxWidth / 2) {
    return `${first.reads} ${end.y >= start.y ? '↓' : '↑'}`
  }
  return end.x >= start.x ? `${first.reads} →` : `← ${first.reads}`
}

interface Covered extends Point {
  width: number
  height: number
}

function isOver(one: Covered, other: Covered) {
  return (
    Math.abs(one.x - other.x) < (one.width + other.width) / 2 + 4 &&
    Math.abs(one.y - other.y) < (one.height + other.height) / 2 + 2
  )
}
