import { GapsDocument, type GapsQueryVariables } from '../generated/operations'
import { evidenceColumns, namesIn, nodeColumns } from '../takeaway/columns'
import { allPages, nextOf } from '../takeaway/pages'
import { held, type Column, type Takeable } from '../takeaway/table'
import { asSentence, inWords, valueInWords } from '../shared/words'
import { stateInWords } from '../thread/StateTag'
import type { Gap, Rule } from './gaps'

const pageSize = 100

type Chosen = Omit<GapsQueryVariables, 'first' | 'after'>

/** The gaps that are chosen, of every page. */
export function gapsTable(rules: Rule[], chosen: Chosen): Takeable<Gap> {
  return {
    title: 'Gaps',
    columns: gapColumns(rules),
    load: async (ask) => {
      let completeness: { complete: boolean; reason: string | null } | undefined
      const rows = await allPages(async (after) => {
        const { gaps } = await ask(GapsDocument, { ...chosen, first: pageSize, after })
        completeness = completeness?.complete === false ? completeness : gaps.completeness
        return { rows: gaps.nodes, next: nextOf(gaps.pageInfo) }
      })
      return { rows, ...(completeness ? { completeness } : {}) }
    },
  }
}

function gapColumns(rules: Rule[]): Column<Gap>[] {
  const ruleOf = ({ rule }: Gap) => rules.find((each) => each.rule === rule)
  return [
    { name: 'Gap: ID', cell: ({ id }) => id },
    { name: 'Severity', cell: (gap) => valueInWords(ruleOf(gap)?.severity ?? '') || null },
    { name: 'Rule', cell: (gap) => ruleOf(gap)?.sentence ?? gap.rule },
    ...nodeColumns<Gap>('Gap in', ({ node }) => node),
    { name: 'Link', cell: ({ link }) => (link ? inWords(link.__typename) : null) },
    { name: 'Looked for', cell: (gap) => asSentence(ruleOf(gap)?.lookedFor ?? '') || null },
    { name: 'Found instead', cell: ({ justification }) => asSentence(justification.found) },
    { name: 'See also', cell: ({ related }) => namesIn(related) },
    ...evidenceColumns<Gap>(({ link, node }) => link ?? node),
    { name: 'Accepted until', cell: ({ acceptance }) => acceptance?.reviewOn ?? null },
    { name: 'Thread', cell: ({ threads: [thread] }) => thread && threadInWords(thread) },
    {
      name: 'Thread: where it stands',
      cell: ({ threads: [thread] }) => thread && stateInWords(thread.state),
    },
    { name: 'Thread: why', cell: ({ threads: [thread] }) => thread && asSentence(thread.stateReason) },
  ]
}

function threadInWords({ start, hops }: Gap['threads'][number]) {
  return [start.name, ...hops.map(({ reads, node }) => `${reads} ${node.name}`)].join(' > ')
}

/** Every rule with what it found. */
export function rulesTable(rules: Rule[]): Takeable<Rule> {
  return {
    title: 'The rules and what they found',
    columns: [
      { name: 'Rule', cell: ({ sentence }) => sentence },
      { name: 'Rule: ID', cell: ({ rule }) => rule },
      { name: 'Looked for', cell: ({ lookedFor }) => asSentence(lookedFor) },
      { name: 'Where', cell: ({ where }) => asSentence(where) },
      { name: 'Severity', cell: ({ severity }) => valueInWords(severity) },
      { name: 'Gaps', cell: ({ count }) => count },
      { name: 'Accepted', cell: ({ acceptedCount }) => acceptedCount },
    ],
    load: held(rules),
  }
}
