import * as Plot from '@observablehq/plot'
import type { Cause, Control, Limits } from './control'

const signs: [Cause, Plot.DotOptions & { r: number }][] = [
  ['IMPROVEMENT', { symbol: 'star', r: 6, fill: 'var(--gt-better)' }],
  ['CONCERN', { symbol: 'triangle', r: 5.5, fill: 'var(--gt-worse)' }],
  ['NEITHER', { symbol: 'times', r: 5, stroke: 'var(--gt-neither)', strokeWidth: 2.5 }],
]

/** How much room a value has to itself where its mark is as large as it is meant to be, in pixels. */
const room = 10

const smallest = 0.55

/** By what marks are drawn smaller, so that those of many values on a narrow screen do not cover one another. */
export function markScale(width: number, values: number) {
  return Math.min(1, Math.max(smallest, width / Math.max(1, values) / room))
}

/** What is more than chance, by shape and colour. */
export function causeMarks(control: Control | undefined, scale: number) {
  const points = control?.points ?? []
  return signs.map(([wanted, { r, ...options }]) =>
    Plot.dot(
      points.filter(({ cause }) => cause === wanted),
      { x: 'day', y: 'value', r: r * scale, ...options },
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
