import type { ThreadState } from '../generated/operations'
import { standingOf, standings } from './standings'

/** A piece of thread that looks as the thread stands: by its line and its end, and not by colour alone. */
export function StateMark({ state }: { state: ThreadState }) {
  return (
    <svg
      className="gt-state-mark"
      color={standings[standingOf(state)].colour}
      viewBox="0 0 44 16"
      width="44"
      height="16"
      aria-hidden="true"
      focusable="false"
      data-state={state}
    >
      {lineOf(state)}
      {endOf(state)}
    </svg>
  )
}

function lineOf(state: ThreadState) {
  switch (state) {
    case 'BROKEN':
      return <path d="M1 8h13M24 8h6" />
    case 'TARGET_MISSED':
    case 'MEASURED_OFF_TRACK':
    case 'MEASURED_ON_TRACK':
    case 'HOLDS':
      return <path d="M1 8h29" />
    case 'MEASURED_NOT_COMPARED':
      return <path d="M1 8h29" strokeDasharray="6 3" />
    case 'MEASURABLE_NO_DATA':
    case 'NOT_MEASURABLE':
    case 'NOT_FOLLOWED':
      return <path d="M1 8h29" strokeDasharray="2 3" />
  }
}

function endOf(state: ThreadState) {
  switch (state) {
    case 'BROKEN':
      return <path d="M16 3l5 10M31 3l9 10M40 3l-9 10" />
    case 'TARGET_MISSED':
      return <path d="M31 3l9 10M40 3l-9 10" />
    case 'MEASURED_OFF_TRACK':
      return <path d="M29 13L36 2l7 11z" className="gt-state-mark__fill" />
    case 'MEASURED_ON_TRACK':
    case 'HOLDS':
      return <circle cx="36" cy="8" r="6" className="gt-state-mark__fill" />
    case 'MEASURED_NOT_COMPARED':
      return <circle cx="36" cy="8" r="5.5" />
    case 'MEASURABLE_NO_DATA':
      return <circle cx="36" cy="8" r="5.5" strokeDasharray="2 2.5" />
    case 'NOT_MEASURABLE':
      return <path d="M31 8h10" />
    case 'NOT_FOLLOWED':
      return <path d="M32 3l6 5-6 5" />
  }
}
