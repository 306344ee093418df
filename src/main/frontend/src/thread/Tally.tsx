import { StateMark } from './StateMark'
import type { StateCount } from './ends'
import { stateInWords } from './StateTag'

/** How many threads stand where, in words, each with its mark. */
export function Tally({ states }: { states: StateCount[] }) {
  return (
    <ul className="nhsuk-list gt-tally">
      {states.map(({ state, count }) => (
        <li key={state}>
          <StateMark state={state} />{' '}
          <span>
            <strong>{count}</strong> {stateInWords(state).toLowerCase()}
          </span>
        </li>
      ))}
    </ul>
  )
}
