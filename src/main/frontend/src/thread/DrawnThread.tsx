import { Details } from 'nhsuk-react-components'
import type { ThreadNodeFragment } from '../generated/operations'
import { BasisTag, BasisWarning } from '../shared/BasisTag'
import { Link } from '../shared/Link'
import { addressOf } from '../shared/navigation'
import { SourceList } from '../shared/SourceList'
import { inWords } from '../shared/words'
import { Figures } from './Figures'
import { endOf, stepsOf, type Step, type Thread } from './rows'

interface DrawnThreadProps {
  thread: Thread
  number: number
}

/** A thread as a drawing: its nodes in walking order, joined by labelled lines that say how they link. */
export function DrawnThread({ thread, number }: DrawnThreadProps) {
  const steps = stepsOf(thread, number)
  return (
    <>
      <h3 className="nhsuk-heading-s gt-threads__heading" tabIndex={-1}>
        <span className="nhsuk-u-visually-hidden">Thread </span>
        {number}. {endOf(thread).name}
      </h3>
      <ol className="gt-thread">
        <li className="gt-thread__step">
          <Bead node={thread.start} isStart />
        </li>
        {steps.map((step) => (
          <li key={step.number} className="gt-thread__step" data-step={step.number}>
            <Line step={step} />
            <Bead node={step.hop.node} />
          </li>
        ))}
      </ol>
      <Figures
        figures={thread.measurements}
        isExpected={thread.direction === 'DOWN'}
        isOpen={steps.length === 0}
      />
      <StepSources steps={steps} />
    </>
  )
}

function Bead({ node, isStart = false }: { node: ThreadNodeFragment; isStart?: boolean }) {
  return (
    <div className={isStart ? 'gt-bead gt-bead--start' : 'gt-bead'}>
      <span className="gt-bead__kind">{inWords(node.kind)}</span>
      {isStart ? <span>{node.name}</span> : <Link href={addressOf(node.id)}>{node.name}</Link>}{' '}
      <BasisWarning basis={node.basis} />
    </div>
  )
}

function Line({ step: { hop } }: { step: Step }) {
  return (
    <div className={`gt-line gt-line--${hop.link.basis.toLowerCase()}`}>
      <span className="gt-line__label">{hop.reads}</span> <BasisWarning basis={hop.link.basis} />
    </div>
  )
}

function StepSources({ steps }: { steps: Step[] }) {
  if (steps.length === 0) {
    return null
  }
  return (
    <Details className="gt-details">
      <Details.Summary>Sources of this thread</Details.Summary>
      <Details.Text>
        <dl className="gt-step-sources">
          {steps.map(({ number, from, hop }) => (
            <div key={number}>
              <dt>
                {from.name} <em>{hop.reads}</em> {hop.node.name} <BasisTag basis={hop.link.basis} />
              </dt>
              <dd>
                <SourceList sources={hop.link.sources} />
                {hop.link.note ? <p className="gt-quiet">{hop.link.note}</p> : null}
              </dd>
            </div>
          ))}
        </dl>
      </Details.Text>
    </Details>
  )
}
