import type { ThreadState } from '../generated/operations'

export type Standing = 'well' | 'unknown' | 'badly' | 'broken'

interface Look {
  words: string
  colour: string
  dashes: string
  states: ThreadState[]
}

/**
 * How threads that stand in each way look, in lists and on maps alike. Each has a colour and a pattern of its own,
 * so that neither is needed to tell it.
 */
export const standings: Record<Standing, Look> = {
  well: {
    words: 'Holding, or on track',
    colour: '#007f3b',
    dashes: '',
    states: ['HOLDS', 'MEASURED_ON_TRACK'],
  },
  unknown: {
    words: 'Not known',
    colour: '#3d6ea5',
    dashes: '1.5 5',
    states: ['MEASURED_NOT_COMPARED', 'MEASURABLE_NO_DATA', 'NOT_MEASURABLE', 'NOT_FOLLOWED'],
  },
  badly: {
    words: 'Off track, or missed',
    colour: '#b86e00',
    dashes: '12 4',
    states: ['MEASURED_OFF_TRACK', 'TARGET_MISSED'],
  },
  broken: {
    words: 'Broken',
    colour: '#b3261e',
    dashes: '5 5',
    states: ['BROKEN'],
  },
}

export const allStandings = Object.keys(standings) as Standing[]

export function standingOf(state: ThreadState): Standing {
  return allStandings.find((standing) => standings[standing].states.includes(state)) ?? 'unknown'
}
