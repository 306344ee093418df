import type { MeasuredForQuery } from '../generated/operations'

export type Measured = NonNullable<MeasuredForQuery['measure']>

/** Whom a measure is reported for; those whose source names nobody stand under "unnamed". */
export interface Reported {
  key: string
  name: string
  count: number
}

export const unnamed = 'unnamed'

/** Whom a measure is reported for, the most often first. */
export function reportedIn({ observations }: Measured): Reported[] {
  return observations.aggregate
    .map(({ count, keys: [key] }) => ({
      key: key?.node?.id ?? unnamed,
      name: key?.node?.name ?? 'Nobody named',
      count,
    }))
    .toSorted((one, other) => other.count - one.count || one.name.localeCompare(other.name))
}
