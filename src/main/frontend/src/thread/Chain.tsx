import { Details } from 'nhsuk-react-components'
import type { ThreadNodeFragment } from '../generated/operations'
import { BasisTag, BasisWarning, BasisWords } from '../shared/BasisTag'
import { Link } from '../shared/Link'
import { addressOf } from '../shared/navigation'
import { SourceList } from '../shared/SourceList'
import { inWords } from '../shared/words'
import type { Step } from './rows'

interface ChainProps {
  start: ThreadNodeFragment
  steps: Step[]
  /** Whether the start leads to its own page: it does not where the page is about it. */
  isStartLinked?: boolean
}

/** Nodes in walking order, joined by labelled lines that say how they link. */
export function Chain({ start, steps, isStartLinked = false }: ChainProps) {
  return (
    <ol className="gt-thread">
      <li className="gt-thread__step">
        <Bead node={start} isStart isLinked={isStartLinked} />
      </li>
      {steps.map((step) => (
        <li key={step.number} className="gt-thread__step" data-step={step.number}>
          <Line step={step} />
          <Bead node={step.hop.node} />
        </li>
      ))}
    </ol>
  )
}

interface BeadProps {
  node: ThreadNodeFragment
  isStart?: boolean
  isLinked?: boolean
}

function Bead({ node, isStart = false, isLinked = true }: BeadProps) {
  return (
    <div className={isStart ? 'gt-bead gt-bead--start' : 'gt-bead'}>
      <span className="gt-bead__kind">{inWords(node.kind)}</span>
      {isLinked ? <Link href={addressOf(node.id)}>{node.name}</Link> : <span>{node.name}</span>}{' '}
      <BasisWarning basis={node.basis} />
    </div>
  )
}

function Line({ step: { hop } }: { step: Step }) {
  return (
    <div className={`gt-line gt-line--${hop.link.basis.toLowerCase()}`}>
      <span className="gt-line__label">{hop.reads}</span> <BasisWords basis={hop.link.basis} />
    </div>
  )
}

/** What each link of a chain rests on. */
export function ChainSources({ steps }: { steps: Step[] }) {
  const [first] = steps
  const last = steps.at(-1)
  if (!first || !last) {
    return null
  }
  return (
    <Details className="gt-details">
      <Details.Summary>
        Sources of this thread
        <span className="nhsuk-u-visually-hidden">
          , from {first.from.name} to {last.hop.node.name}
        </span>
      </Details.Summary>
      <Details.Text>
        <StepSources steps={steps} />
      </Details.Text>
    </Details>
  )
}

export function StepSources({ steps }: { steps: Step[] }) {
  return (
    <dl className="gt-step-sources">
      {steps.map(({ number, from, hop }) => (
        <div key={number}>
          <dt>
            {from.name} <em>{hop.reads}</em> {hop.node.name} <BasisTag basis={hop.link.basis} />
          </dt>
          <dd>
            <SourceList sources={hop.link.sources} />
            {hop.link.quotation ? <q className="gt-quotation">{hop.link.quotation}</q> : null}
            {hop.link.note ? <p className="gt-quiet">{hop.link.note}</p> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}
