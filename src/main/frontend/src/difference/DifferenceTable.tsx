import { Table } from 'nhsuk-react-components'
import { FactTable } from '../shared/FactTable'
import { Link } from '../shared/Link'
import { addressOf } from '../shared/navigation'
import { NoData } from '../shared/NoData'
import { inWords } from '../shared/words'
import { foundBy, happened, respectsOf, saidOf, type Compared, type PartDifference } from './difference'

interface DifferenceTableProps {
  caption: string
  parts: readonly PartDifference[]
  compared: Compared
  when: { before: string; after: string }
}

type Side = 'before' | 'after'

/** The parts of two plans side by side. */
export function DifferenceTable({ caption, parts, compared, when }: DifferenceTableProps) {
  const times = { before: compared.since, after: compared.until }
  return (
    <FactTable
      caption={caption}
      columns={[
        { name: 'Part', width: 'long' },
        'What became of it',
        { name: `Before (${when.before})`, width: 'long' },
        { name: `After (${when.after})`, width: 'long' },
      ]}
    >
      <Table.Body>{parts.map((part) => partRow(part, times, when))}</Table.Body>
    </FactTable>
  )
}

function partRow(part: PartDifference, times: Record<Side, string | undefined>, when: Record<Side, string>) {
  const side: Side = part.after === null ? 'before' : 'after'
  return (
    <Table.Row key={`${part.before?.id ?? ''} ${part.after?.id ?? ''}`} data-part={part.what}>
      <Table.Cell>
        <PartLink part={part} side={side} at={times[side]} when={when[side]} />
      </Table.Cell>
      <Table.Cell>
        <span className={`gt-became gt-became--${part.what.toLowerCase()}`}>{happened[part.what]}</span>
        {part.changes.length === 0 ? '' : `: ${respectsOf(part)}`}
        {part.matchedBy === null ? null : <span className="gt-quiet gt-remark">Found {foundBy(part)}</span>}
      </Table.Cell>
      <Table.Cell className={isPlain(part, 'before') ? 'gt-difference__plain' : ''}>
        {part.before && part.after && part.before.id !== part.after.id ? (
          <PartLink part={part} side="before" at={times.before} when={when.before} />
        ) : null}
        <SaidOf part={part} side="before" />
      </Table.Cell>
      <Table.Cell className={isPlain(part, 'after') ? 'gt-difference__plain' : ''}>
        <SaidOf part={part} side="after" />
      </Table.Cell>
    </Table.Row>
  )
}

/** Whether what became of a part says all that a side says of it. */
function isPlain(part: PartDifference, side: Side) {
  return part[side] === null || (part.what === 'CARRIED_FORWARD' && side === 'after')
}

interface PartLinkProps {
  part: PartDifference
  side: Side
  at: string | undefined
  when: string
}

/** A part by its name. What is of another time leads there, and says so. */
function PartLink({ part, side, at, when }: PartLinkProps) {
  const known = part[side]
  if (known === null) {
    return null
  }
  return (
    <>
      <Link href={addressOf(known.id)} {...(at === undefined ? {} : { sight: { asOf: at } })}>
        {known.name}
      </Link>
      <span className="gt-quiet gt-remark">
        {inWords(known.kind)}
        {at === undefined ? '' : `, ${when}`}
      </span>
    </>
  )
}

function SaidOf({ part, side }: { part: PartDifference; side: Side }) {
  if (part[side] === null) {
    return <span className="gt-quiet">Not in it</span>
  }
  if (part.what === 'CARRIED_FORWARD' && side === 'after') {
    return <>The same</>
  }
  const said = saidOf(part, side)
  return said.length === 0 ? (
    <NoData />
  ) : (
    <dl className="gt-said">
      {said.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? <NoData />}</dd>
        </div>
      ))}
    </dl>
  )
}
