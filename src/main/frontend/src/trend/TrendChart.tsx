import * as Plot from '@observablehq/plot'
import { useEffect, useRef, useState } from 'react'
import { timeInWords } from '../shared/dates'
import { formatNumber, withUnit } from '../shared/words'
import { causeWords, type Control } from './control'
import { causeMarks, limitMarks, markScale } from './controlMarks'
import { valuesOn, type Beside, type LinePoint, type Series } from './series'
import type { DrawnTarget } from './targets'
import type { ExpectedPoint } from './trajectories'

const height = 360
const narrow = 560

interface TrendChartProps {
  series: Series
  control: Control | undefined
  targets: DrawnTarget[]
  expected: ExpectedPoint[]
  /** What the drawing shows, for those who do not see it. */
  label: string
}

/** The values of one organisation in the order of time, with plan and targets. A gap in them is a gap. */
export default function TrendChart(props: TrendChartProps) {
  const { series, control, targets, expected, label } = props
  const area = useRef<HTMLDivElement>(null)
  const width = useWidth(area)
  useEffect(() => {
    if (width === 0 || !area.current) {
      return
    }
    const chart = drawing({ series, control, targets, expected, label }, width)
    // Its own style element would be refused by our content security policy; what it says is in _trend.scss.
    chart.querySelectorAll('style').forEach((style) => {
      style.remove()
    })
    // One picture with one name: what it is drawn of has none.
    chart.setAttribute('role', 'img')
    chart.querySelectorAll('[aria-label]').forEach((part) => {
      part.removeAttribute('aria-label')
    })
    area.current.replaceChildren(chart)
  }, [series, control, targets, expected, label, width])
  return <div ref={area} className="gt-trend__chart" />
}

function useWidth(area: React.RefObject<HTMLElement | null>) {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = area.current
    if (!element) {
      return
    }
    const observer = new ResizeObserver(() => {
      setWidth(Math.floor(element.clientWidth))
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [area])
  return width
}

function drawing({ series, control, targets, expected, label }: TrendChartProps, width: number) {
  const points = valuesOn(series)
  const days = [
    ...series.line.map(({ day }) => day),
    ...series.beside.flatMap(({ from, until }) => [from, until]),
  ]
  const first = new Date(Math.min(...days.map(Number)))
  const last = new Date(
    Math.max(...[...days, ...targets.map(({ due }) => due), ...expected.map(({ day }) => day)].map(Number)),
  )
  const plans = series.line.filter(({ plan }) => plan !== null)
  const isUsual = ({ period }: LinePoint) =>
    control?.points.every((point) => point.period !== period || point.cause === 'COMMON_CAUSE') ?? true
  const isNarrow = width < narrow
  const scale = markScale(width, points.length)
  return Plot.plot({
    width,
    height,
    marginLeft: 52,
    marginTop: 32,
    marginRight: 24,
    marginBottom: 36,
    className: 'gt-plot',
    ariaLabel: label,
    x: { type: 'utc', domain: [first, last], label: null, ...(isNarrow ? { ticks: 4 } : {}) },
    y: { type: 'linear', label: series.unit, grid: true, nice: true, ticks: 6 },
    marks: [
      ...limitMarks(control),
      Plot.ruleY(targets, {
        x1: (target: DrawnTarget) => target.from ?? first,
        x2: 'due',
        y: 'value',
        stroke: 'var(--gt-target)',
        strokeWidth: 2,
        strokeDasharray: '7 5',
      }),
      Plot.dot(targets, { x: 'due', y: 'value', symbol: 'diamond', r: 6, fill: 'var(--gt-target)' }),
      Plot.text(targets, {
        x: 'due',
        y: 'value',
        text: targetWords,
        textAnchor: 'end',
        dy: -12,
        fill: 'var(--gt-target)',
        stroke: 'white',
        strokeWidth: 4,
        fontSize: 14,
      }),
      Plot.lineY(series.line, {
        x: 'day',
        y: 'plan',
        stroke: 'var(--gt-plan)',
        strokeWidth: 2,
        strokeDasharray: '2 4',
      }),
      Plot.dot(plans, {
        x: 'day',
        y: 'plan',
        symbol: 'square',
        r: 4,
        stroke: 'var(--gt-plan)',
        fill: 'white',
      }),
      Plot.ruleY(series.beside, {
        x1: 'from',
        x2: 'until',
        y: 'value',
        stroke: 'var(--gt-beside)',
        strokeWidth: 3,
      }),
      Plot.text(series.beside, {
        x: 'until',
        y: 'value',
        text: besideWords,
        textAnchor: 'end',
        dy: 14,
        fill: 'var(--gt-beside)',
        stroke: 'white',
        strokeWidth: 4,
        fontSize: 14,
      }),
      Plot.lineY(series.line, {
        x: 'day',
        y: 'value',
        stroke: 'var(--gt-value)',
        strokeWidth: 3 * scale,
        curve: 'linear',
      }),
      Plot.dot(points, { x: 'day', y: 'value', r: points.length > 40 ? 2.5 : 4, fill: 'var(--gt-value)' }),
      ...causeMarks(control, scale),
      Plot.lineY(expected, {
        x: 'day',
        y: 'value',
        z: 'name',
        stroke: 'var(--gt-expected)',
        strokeWidth: 2,
        strokeDasharray: '8 3 2 3',
      }),
      Plot.dot(points.slice(-1).filter(isUsual), {
        x: 'day',
        y: 'value',
        r: 6,
        fill: 'var(--gt-value)',
        stroke: 'white',
        strokeWidth: 2,
      }),
      Plot.tip(
        points,
        Plot.pointerX({
          x: 'day',
          y: 'value',
          title: (point: LinePoint) => pointWords(point, series.unit, control),
          fontSize: 14,
          ariaHidden: 'true',
        }),
      ),
    ],
  })
}

function targetWords({ target, value }: DrawnTarget) {
  const by = target.by ? ` by ${timeInWords(target.by.text)}` : ''
  return `Target ${withUnit(formatNumber(value), target.unit)}${by}`
}

function besideWords({ observation, value }: Beside) {
  const when = observation.period ? timeInWords(observation.period.text) : ''
  return `${withUnit(formatNumber(value), observation.unit)}, ${when}${observation.yearToDate ? ' to date' : ''}`
}

function pointWords({ period, value, plan }: LinePoint, unit: string | null, control: Control | undefined) {
  const cause = control?.points.find((point) => point.period === period)?.cause
  const judged = cause === undefined ? '' : `\n${causeWords[cause]}`
  const planned = plan === null ? '' : `\nPlan ${withUnit(formatNumber(plan), unit)}`
  return `${timeInWords(period)}\n${value === null ? 'No data' : withUnit(formatNumber(value), unit)}${planned}${judged}`
}
