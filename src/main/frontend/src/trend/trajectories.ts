import type { MeasuredForQuery } from '../generated/operations'
import { asDay, type Series } from './series'

export type Trajectory = NonNullable<MeasuredForQuery['measure']>['trajectories']['nodes'][number]

/** A point of a trajectory: no observation, but what a plan expects. */
export interface ExpectedPoint {
  day: Date
  value: number
  /** The trajectory that it belongs to. */
  name: string
}

/** The points of a trajectory that a line of months can show; none of a trajectory that others set. */
export function expectedIn(
  { name, points, setIn }: Trajectory,
  { precision }: Series,
  of: string | undefined,
): ExpectedPoint[] {
  const owners = setIn.nodes.flatMap((plan) => ('ownedBy' in plan ? plan.ownedBy.nodes : []))
  if (precision !== 'MONTH' || !owners.some(({ id }) => id === of)) {
    return []
  }
  return (points ?? []).flatMap((point) => {
    const [, month, value] = /^(\d{4}-\d{2}) (-?\d+(?:\.\d+)?)$/.exec(point.trim()) ?? []
    return month === undefined ? [] : [{ day: asDay(`${month}-01`), value: Number(value), name }]
  })
}
