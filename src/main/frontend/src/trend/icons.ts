import type { JudgedSeries } from './control'

type Variation = JudgedSeries['variation']
type Assurance = JudgedSeries['assurances'][number]['assurance']

export type Tone = 'better' | 'worse' | 'neither' | 'common'

/** An icon: a letter in a ring, as Making Data Count has it, and the words that say the same. */
export interface Icon {
  letter: string
  tone: Tone
  words: string
}

/** What the latest value says of the process; undefined if there are too few values. */
export const variationIcons: Record<Variation, Icon | undefined> = {
  NONE: undefined,
  COMMON_CAUSE: { letter: '∿', tone: 'common', words: 'Common cause: no more than the usual variation' },
  IMPROVEMENT_HIGH: { letter: 'H', tone: 'better', words: 'Special cause for the better, by high values' },
  IMPROVEMENT_LOW: { letter: 'L', tone: 'better', words: 'Special cause for the better, by low values' },
  CONCERN_HIGH: { letter: 'H', tone: 'worse', words: 'Special cause for the worse, by high values' },
  CONCERN_LOW: { letter: 'L', tone: 'worse', words: 'Special cause for the worse, by low values' },
  NEITHER_HIGH: { letter: 'H', tone: 'neither', words: 'Special cause by high values' },
  NEITHER_LOW: { letter: 'L', tone: 'neither', words: 'Special cause by low values' },
}

/** Whether the process can be expected to hit a target; undefined where nothing can be said. */
export const assuranceIcons: Record<Assurance, Icon | undefined> = {
  NONE: undefined,
  PASS: { letter: 'P', tone: 'better', words: 'Expected to be hit' },
  HIT_OR_MISS: { letter: '?', tone: 'common', words: 'Hit or missed by chance' },
  FAIL: { letter: 'F', tone: 'worse', words: 'Expected to be missed' },
}
