import type { Basis, ThreadsBetweenQuery } from '../generated/operations'

type FoundThread = ThreadsBetweenQuery['threadsBetween']['threads'][number]

export interface StrengthGroup {
  basis: Basis
  threads: FoundThread[]
}

export const strengthWords: Record<Basis, { heading: string; meaning: string }> = {
  STATED: { heading: 'Every link is stated', meaning: 'A source document states each link of these routes.' },
  EXTERNAL: {
    heading: 'A link rests on another public source',
    meaning: 'The weakest link of these routes is known from a public source beyond the source documents.',
  },
  DERIVED: {
    heading: 'A link is inferred',
    meaning: 'The weakest link of these routes is an inference that a person has yet to confirm.',
  },
  DEMONSTRATION: {
    heading: 'A link is made up',
    meaning: 'The weakest link of these routes is demonstration data. They show nothing about the world.',
  },
}

const strongestFirst: Basis[] = ['STATED', 'EXTERNAL', 'DERIVED', 'DEMONSTRATION']

/** Routes by what their weakest link rests on, the strongest first; within that as the service orders them. */
export function byStrength(threads: readonly FoundThread[]): StrengthGroup[] {
  return strongestFirst
    .map((basis) => ({
      basis,
      threads: threads.filter(({ weakest }) => (weakest?.link.basis ?? 'STATED') === basis),
    }))
    .filter((group) => group.threads.length > 0)
}
