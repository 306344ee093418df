import { Button, Form, Select } from 'nhsuk-react-components'
import type { SubmitEvent } from 'react'
import { ScopesDocument, type NodeKind, type ScopesQuery } from '../generated/operations'
import { ChoiceList } from '../shared/ChoiceList'
import { navigate } from '../shared/navigation'
import { useAnswer } from '../shared/useAnswer'
import { inWords, pluralInWords, pluralWithinSentence } from '../shared/words'
import { kindsOnThreads } from '../subject/roles'
import { addressOfCoverage, askedIn, pairs, type Asked } from './matrix'

const mostOffered = 200

/** Asks which two kinds are set against each other, and in what. The answer is part of the address. */
export function CoverageForm({ asked }: { asked: Asked }) {
  const answer = useAnswer(ScopesDocument, { first: mostOffered })
  const offered = answer.state === 'ready' ? groupsOf(answer.data) : []
  const isLoading = answer.state === 'loading'
  function show(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const entered = new URLSearchParams()
    for (const [name, value] of new FormData(event.currentTarget)) {
      if (typeof value === 'string') {
        entered.append(name, value)
      }
    }
    navigate(addressOfCoverage(askedIn(entered)), { stay: true })
  }
  return (
    <>
      <Pairs asked={asked} />
      <Form className="gt-search gt-coverage-form" action="/coverage" onSubmit={show}>
        <KindSelect id="rows" label="Rows" chosen={asked.rows} />
        <KindSelect id="columns" label="Columns" chosen={asked.columns} />
        <ScopeSelect
          id="scope"
          label="In"
          none="Everything in the graph"
          offered={offered}
          isLoading={isLoading}
          chosen={asked.scopes[0]}
        />
        <ScopeSelect
          id="scope-beside"
          label="Beside"
          none="Nothing"
          offered={offered}
          isLoading={isLoading}
          chosen={asked.scopes[1]}
        />
        <Button type="submit" secondary>
          Show
        </Button>
      </Form>
    </>
  )
}

function Pairs({ asked }: { asked: Asked }) {
  return (
    <nav className="gt-controls" aria-label="What is set against what">
      <ChoiceList
        choices={pairs.map(({ rows, columns }) => ({
          href: addressOfCoverage({ ...asked, rows, columns }),
          text: `${pluralInWords(rows)} by ${pluralWithinSentence(columns)}`,
          isChosen: rows === asked.rows && columns === asked.columns,
        }))}
      />
    </nav>
  )
}

function KindSelect({ id, label, chosen }: { id: string; label: string; chosen: NodeKind }) {
  const kinds = kindsOnThreads().toSorted((one, other) => inWords(one).localeCompare(inWords(other)))
  return (
    <Select key={chosen} id={id} name={id} label={label} labelProps={{ size: 's' }} defaultValue={chosen}>
      {kinds.map((kind) => (
        <Select.Option key={kind} value={kind}>
          {pluralInWords(kind)}
        </Select.Option>
      ))}
    </Select>
  )
}

interface ScopeSelectProps {
  id: string
  label: string
  /** What it means to choose none. */
  none: string
  offered: ReturnType<typeof groupsOf>
  isLoading: boolean
  chosen: string | undefined
}

function ScopeSelect({ id, label, none, offered, isLoading, chosen }: ScopeSelectProps) {
  const isOffered = offered.some(({ nodes }) => nodes.some((node) => node.id === chosen))
  return (
    <Select
      key={`${offered.length} ${chosen ?? ''}`}
      id={id}
      name="scope"
      label={label}
      labelProps={{ size: 's' }}
      defaultValue={chosen ?? ''}
    >
      <Select.Option value="">{none}</Select.Option>
      {chosen !== undefined && !isOffered ? (
        <Select.Option value={chosen}>{isLoading ? 'Loading its name' : chosen}</Select.Option>
      ) : null}
      {offered.map(({ name, nodes }) => (
        <optgroup key={name} label={name}>
          {nodes.map((node) => (
            <Select.Option key={node.id} value={node.id}>
              {node.name}
            </Select.Option>
          ))}
        </optgroup>
      ))}
    </Select>
  )
}

function groupsOf({ systems, organisationGroups, places, organisations, localPlans }: ScopesQuery) {
  return [
    { name: 'Systems', ...systems },
    { name: 'Groups of organisations', ...organisationGroups },
    { name: 'Places', ...places },
    { name: 'Organisations', ...organisations },
    { name: 'Local plans', ...localPlans },
  ].map(({ name, nodes, pageInfo }) => ({
    name: pageInfo.hasNextPage ? `${name} (the first ${nodes.length})` : name,
    nodes,
  }))
}
