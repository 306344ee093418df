import { asDay, type Target } from './series'

/** Why a target is not in the drawing; undefined if it is. */
export type LeftOut =
  'not a number' | 'no date' | 'set for others' | 'later than the chart shows' | 'in another unit'

export interface ShownTarget {
  target: Target
  leftOut: LeftOut | undefined
}

/** The last day on which a target is to be reached. */
export interface DrawnTarget {
  target: Target
  value: number
  from: Date | undefined
  due: Date
}

/** A target this long after the last value still fits into the drawing. */
const mostMonthsAhead = 15

interface Where {
  /** The organisation whose values are shown. */
  of: string | undefined
  unit: string | null
  /** The last day of the last value. */
  last: Date | undefined
}

/** The targets of a measure, each with whether it can be drawn beside the values of an organisation. */
export function targetsFor(targets: Target[], where: Where): ShownTarget[] {
  return targets
    .map((target) => ({ target, leftOut: reasonToLeaveOut(target, where) }))
    .toSorted((one, other) => dueOf(one.target).localeCompare(dueOf(other.target)))
}

export function drawn(targets: ShownTarget[]): DrawnTarget[] {
  return targets.flatMap(({ target, leftOut }) =>
    leftOut === undefined && target.value !== null && target.by?.end
      ? [
          {
            target,
            value: target.value,
            from: target.starts?.start ? asDay(target.starts.start) : undefined,
            due: asDay(target.by.end),
          },
        ]
      : [],
  )
}

function reasonToLeaveOut(target: Target, { of, unit, last }: Where): LeftOut | undefined {
  if (target.value === null) {
    return 'not a number'
  }
  if (target.unit !== null && target.unit !== unit) {
    return 'in another unit'
  }
  if (!concerns(target, of)) {
    return 'set for others'
  }
  if (!target.by?.end) {
    return 'no date'
  }
  return last !== undefined && asDay(target.by.end) > monthsAfter(last, mostMonthsAhead)
    ? 'later than the chart shows'
    : undefined
}

/** A target of one plan or body is not held against the values of another. */
function concerns({ level, ownedBy, setIn }: Target, of: string | undefined) {
  if (level === 'NATIONAL' || level === 'STATUTORY' || level === null) {
    return true
  }
  const owners = [
    ...ownedBy.nodes,
    ...setIn.nodes.flatMap((each) => ('ownedBy' in each ? each.ownedBy.nodes : [])),
  ]
  return owners.some(({ id }) => id === of)
}

function dueOf({ by }: Target) {
  return by?.end ?? '9999'
}

function monthsAfter(day: Date, months: number) {
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, day.getUTCDate()))
}
