import { Tag } from 'nhsuk-react-components'
import type { ThreadState } from '../generated/operations'
import { asSentence } from '../shared/words'

const states: Record<
  ThreadState,
  { words: string; colour: 'green' | 'red' | 'orange' | 'grey' | 'white' | 'yellow' }
> = {
  MEASURED_ON_TRACK: { words: 'Measured, on track', colour: 'green' },
  MEASURED_OFF_TRACK: { words: 'Measured, off track', colour: 'orange' },
  TARGET_MISSED: { words: 'Target missed', colour: 'red' },
  MEASURED_NOT_COMPARED: { words: 'Measured, not compared', colour: 'grey' },
  MEASURABLE_NO_DATA: { words: 'Measurable, no data', colour: 'white' },
  NOT_MEASURABLE: { words: 'Not measurable', colour: 'white' },
  HOLDS: { words: 'Holds', colour: 'green' },
  BROKEN: { words: 'Broken', colour: 'red' },
  NOT_FOLLOWED: { words: 'Not followed further', colour: 'white' },
}

interface StandingProps {
  thread: { state: ThreadState; stateReason: string }
  /** What the thread is called, where nothing else names it. */
  name?: string
}

/** Where a thread stands, and why. */
export function Standing({ thread, name }: StandingProps) {
  return (
    <p className="gt-state">
      {name === undefined ? null : <strong>{name}: </strong>}
      <StateTag state={thread.state} /> {asSentence(thread.stateReason)}
    </p>
  )
}

/** Where a thread stands. */
export function StateTag({ state }: { state: ThreadState }) {
  return (
    <Tag modifier={states[state].colour} className="gt-tag gt-tag--state">
      {stateInWords(state)}
    </Tag>
  )
}

export function stateInWords(state: ThreadState) {
  return states[state].words
}
