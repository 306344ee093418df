import type { Icon } from './icons'

/** An icon of Making Data Count with its words beside it. */
export function ControlIcon({ icon: { letter, tone, words } }: { icon: Icon }) {
  return (
    <span className="gt-spc" data-tone={tone}>
      <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" className="gt-spc__ring">
        <circle cx="16" cy="16" r="13" fill="none" stroke="currentColor" strokeWidth="3.5" />
        <text x="16" y="21.5" textAnchor="middle" fontSize="16" fontWeight="700" fill="currentColor">
          {letter}
        </text>
      </svg>
      <span className="gt-spc__words">{words}</span>
    </span>
  )
}
