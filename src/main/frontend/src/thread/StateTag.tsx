import type { ThreadState } from '../generated/operations'
import { asSentence } from '../shared/words'
import { StateMark } from './StateMark'

const words: Record<ThreadState, string> = {
  MEASURED_ON_TRACK: 'Measured, on track',
  MEASURED_OFF_TRACK: 'Measured, off track',
  TARGET_MISSED: 'Target missed',
  MEASURED_NOT_COMPARED: 'Measured, not compared',
  MEASURABLE_NO_DATA: 'Measurable, no data',
  NOT_MEASURABLE: 'Not measurable',
  HOLDS: 'Holds',
  BROKEN: 'Broken',
  NOT_FOLLOWED: 'Not followed further',
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
    <span className="gt-standing">
      <StateMark state={state} />
      {stateInWords(state)}
    </span>
  )
}

export function stateInWords(state: ThreadState) {
  return words[state]
}
