import type { ReactNode } from 'react'
import type { Control } from './control'
import type { Series } from './series'
import type { DrawnTarget } from './targets'
import type { ExpectedPoint } from './trajectories'

interface TrendKeyProps {
  series: Series
  control: Control | undefined
  targets: DrawnTarget[]
  expected: ExpectedPoint[]
}

/** What the signs of the chart mean, of those that are in it. */
export function TrendKey({ series, control, targets, expected }: TrendKeyProps) {
  const has = (wanted: string) => control?.points.some(({ cause }) => cause === wanted) === true
  return (
    <ul className="gt-trend__key">
      <Sign words="Value">
        <path d="M1 8h30" stroke="var(--gt-value)" strokeWidth="3" />
        <circle cx="16" cy="8" r="4" fill="var(--gt-value)" />
      </Sign>
      {has('IMPROVEMENT') ? (
        <Sign words="Special cause for the better">
          <path
            d="M16 1l2 5 5 .5-4 3.500 1.200 5-4.200-2.700-4.200 2.700 1.200-5-4-3.500 5-.5z"
            fill="var(--gt-better)"
          />
        </Sign>
      ) : null}
      {has('CONCERN') ? (
        <Sign words="Special cause for the worse">
          <path d="M16 2l7 12H9z" fill="var(--gt-worse)" />
        </Sign>
      ) : null}
      {has('NEITHER') ? (
        <Sign words="Special cause, with no better way">
          <path d="M11 3l10 10M21 3L11 13" stroke="var(--gt-neither)" strokeWidth="3" />
        </Sign>
      ) : null}
      {control !== undefined && control.limits.length > 0 ? (
        <>
          <Sign words="Mean">
            <path d="M1 8h30" stroke="var(--gt-limit)" strokeWidth="1.5" />
          </Sign>
          <Sign words="Process limits">
            <path d="M1 8h30" stroke="var(--gt-limit)" strokeWidth="1.5" strokeDasharray="3 3" />
          </Sign>
        </>
      ) : null}
      {targets.length > 0 ? (
        <Sign words="Target">
          <path d="M1 8h30" stroke="var(--gt-target)" strokeWidth="2" strokeDasharray="7 5" />
          <path d="M27 3l4 5-4 5-4-5z" fill="var(--gt-target)" />
        </Sign>
      ) : null}
      {series.line.some(({ plan }) => plan !== null) ? (
        <Sign words="Plan printed with the value">
          <path d="M1 8h30" stroke="var(--gt-plan)" strokeWidth="2" strokeDasharray="2 4" />
          <path d="M12 4h8v8h-8z" fill="#fff" stroke="var(--gt-plan)" strokeWidth="1.5" />
        </Sign>
      ) : null}
      {expected.length > 0 ? (
        <Sign words="Trajectory that a plan expects">
          <path d="M1 8h30" stroke="var(--gt-expected)" strokeWidth="2" strokeDasharray="8 3 2 3" />
        </Sign>
      ) : null}
    </ul>
  )
}

function Sign({ words, children }: { words: string; children: ReactNode }) {
  return (
    <li>
      <svg width="32" height="16" aria-hidden="true">
        {children}
      </svg>{' '}
      {words}
    </li>
  )
}
