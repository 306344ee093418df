import { Details } from 'nhsuk-react-components'
import { BasisWarning } from '../shared/BasisTag'
import { NodeLink } from '../shared/NodeLink'
import { plural } from '../shared/words'
import { StepSources } from '../thread/Chain'
import { stepsOf } from '../thread/rows'
import { lateInWords, type Deadline, type ImpactAnswer } from './impact'
import { sizeOf, treeOf, type Branch } from './tree'

const mostInTheOpen = 8

interface AffectedTreeProps {
  impact: ImpactAnswer
  isSlip: boolean
}

/** What is affected as a tree, from the thing outward: each thing once, under what leads to it. */
export function AffectedTree({ impact: { of, affected, deadlines }, isSlip }: AffectedTreeProps) {
  return (
    <div className="gt-tree">
      <p className="gt-tree__root">
        <strong>{of.name}</strong>
      </p>
      <Branches
        branches={treeOf(affected)}
        start={of}
        deadlines={isSlip ? deadlines.filter(({ missed }) => missed === true) : []}
      />
    </div>
  )
}

interface BranchesProps {
  branches: Branch[]
  start: ImpactAnswer['of']
  /** The dates that a slip misses. */
  deadlines: Deadline[]
}

function Branches({ branches, start, deadlines }: BranchesProps) {
  const open = branches.slice(0, mostInTheOpen)
  const folded = branches.slice(mostInTheOpen)
  return (
    <>
      <ul className="nhsuk-list gt-tree__branches">
        {open.map((branch) => (
          <Leaf key={branch.thing.node.id} branch={branch} start={start} deadlines={deadlines} />
        ))}
      </ul>
      {folded.length > 0 ? (
        <Details className="gt-details">
          <Details.Summary>{plural(sizeOf(folded), 'more thing')}</Details.Summary>
          <Details.Text>
            <ul className="nhsuk-list gt-tree__branches">
              {folded.map((branch) => (
                <Leaf key={branch.thing.node.id} branch={branch} start={start} deadlines={deadlines} />
              ))}
            </ul>
          </Details.Text>
        </Details>
      ) : null}
    </>
  )
}

function Leaf({ branch, start, deadlines }: Omit<BranchesProps, 'branches'> & { branch: Branch }) {
  const { node, thread, sharedWithCount } = branch.thing
  const last = thread.at(-1)
  const missed = deadlines.filter((deadline) => deadline.of.id === node.id)
  return (
    <li
      className={`gt-tree__leaf gt-tree__leaf--${last?.link.basis.toLowerCase() ?? 'stated'}`}
      data-affected={node.id}
    >
      <em>{last?.reads}</em> {last ? <BasisWarning basis={last.link.basis} /> : null} <NodeLink node={node} />
      {missed.map((deadline) => (
        <span key={deadline.node.id} className="gt-tree__missed">
          {lateInWords(deadline)}
        </span>
      ))}
      {sharedWithCount > 0 ? (
        <span className="gt-quiet gt-remark">
          {plural(sharedWithCount, 'other plan relies', 'other plans rely')} on it too
        </span>
      ) : null}
      {last ? (
        <Details className="gt-details gt-tree__sources">
          <Details.Summary>
            Sources<span className="nhsuk-u-visually-hidden"> of the link to {node.name}</span>
          </Details.Summary>
          <Details.Text>
            <StepSources steps={stepsOf({ start, hops: thread }, 1).slice(-1)} />
          </Details.Text>
        </Details>
      ) : null}
      {branch.branches.length > 0 ? (
        <Branches branches={branch.branches} start={start} deadlines={deadlines} />
      ) : null}
    </li>
  )
}
