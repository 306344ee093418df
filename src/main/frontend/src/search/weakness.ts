import type { SearchQuery } from '../generated/operations'

type Hit = SearchQuery['search']['hits'][number]

/** Where a thing is called by its name, in one way or another. */
const namings = ['name', 'abbreviation', 'altNames', 'section', 'codes']

/** Why a hit may not be what was meant, in words; empty if it plainly may be. */
export function weaknessOf({ matches, unmatchedWords }: Pick<Hit, 'matches' | 'unmatchedWords'>): string[] {
  const words = matches.flatMap(({ parts }) => parts.flatMap(({ match }) => match ?? []))
  const isNamed = matches.some(
    ({ property, parts }) => namings.includes(property) && parts.some(({ match }) => match !== null),
  )
  return [
    ...(unmatchedWords.length > 0
      ? [`not found by ${unmatchedWords.map((word) => `“${word}”`).join(', ')}`]
      : []),
    ...(words.length > 0 && words.every((match) => match === 'SMALL_MISTAKE')
      ? ['found only by a word that is spelt almost so']
      : []),
    ...(isNamed ? [] : ['found in what is said of it, not in its name']),
  ]
}
