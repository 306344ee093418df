import * as Plot from '@observablehq/plot'
import type { Cause, Control, Limits } from './control'

const signs: [Cause, Plot.DotOptions][] = [
  ['IMPROVEMENT', { symbol: 'star', r: 6, fill: 'var(--gt-better)' }],
  ['CONCERN', { symbol: 'triangle', r: 5.5, fill: 'var(--gt-worse)' }],
  ['NEITHER', { symbol: 'times', r: 5, stroke: 'var(--gt-neither)', strokeWidth: 2.5 }],
]

/** What is more than chance, by shape and colour. */
export function causeMarks(control: Control | undefined) {
  const points = control?.points ?? []
  return signs.map(([wanted, options]) =>
    Plot.dot(
      points.filter(({ cause }) => cause === wanted),
      { x: 'day', y: 'value', ...options },
    ),
  )
}

/** The mean and the limits between which values lie by chance alone. */
export function limitMarks(control: Control | undefined) {
  const limits = control?.limits ?? []
  return [
    limitRule(limits, 'mean', { strokeWidth: 1.5 }),
    limitRule(limits, 'lower', { strokeWidth: 1.5, strokeDasharray: '3 3' }),
    limitRule(limits, 'upper', { strokeWidth: 1.5, strokeDasharray: '3 3' }),
  ]
}

function limitRule(limits: Limits[], y: keyof Limits, options: Plot.RuleYOptions) {
  return Plot.ruleY(limits, { x1: 'from', x2: 'until', y, stroke: 'var(--gt-limit)', ...options })
}
