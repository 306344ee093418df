import { asSentence } from '../shared/words'
import type { GapRule, GapRulesQuery, GapSeverity, GapsQuery } from '../generated/operations'

export type Rule = GapRulesQuery['gapRules'][number]
export type GapPage = GapsQuery['gaps']
export type Gap = GapPage['nodes'][number]

export const severities: { severity: GapSeverity; name: string; meaning: string }[] = [
  {
    severity: 'HIGH',
    name: 'High',
    meaning: 'What is intended cannot be shown to reach people.',
  },
  {
    severity: 'MEDIUM',
    name: 'Medium',
    meaning: 'It cannot be judged or relied on.',
  },
  { severity: 'LOW', name: 'Low', meaning: 'It rests on weak ground.' },
]

/** Which gaps are shown: all of them, those of a severity, or those that one rule finds. */
export interface Choice {
  severity?: GapSeverity
  rule?: GapRule
}

/** Reads the choice from an address. What is not known there chooses nothing. */
export function choiceIn(query: URLSearchParams, rules: Rule[]): Choice {
  const rule = rules.find((each) => each.rule === query.get('rule'))
  if (rule) {
    return { rule: rule.rule }
  }
  const severity = severities.find((each) => each.severity === query.get('severity'))
  return severity ? { severity: severity.severity } : {}
}

export function isChosen({ severity, rule }: Choice, each: Rule) {
  return (severity === undefined || each.severity === severity) && (rule === undefined || each.rule === rule)
}

export function totalOf(rules: Rule[]) {
  return rules.reduce((sum, { count }) => sum + count, 0)
}

/** The gaps of a page by the rule that found them, in the order they came. */
export function gapsByRule(gaps: Gap[], rules: Rule[]): { rule: Rule; gaps: Gap[] }[] {
  return rules
    .map((rule) => ({ rule, gaps: gaps.filter((gap) => gap.rule === rule.rule) }))
    .filter((group) => group.gaps.length > 0)
}

/** Where one gap is shown by itself; of a rule that looks at a whole scope, in that scope. */
export function addressOfGap(id: string, scope?: string) {
  return `/gap?${new URLSearchParams({ id, ...(scope === undefined ? {} : { scope }) }).toString()}`
}

/** The form in which a post accepts a gap. */
export function addressOfAcceptance({
  id,
  node,
  sentence,
}: {
  id: string
  node: { name: string }
  sentence: string
}) {
  const given = { kind: 'AcceptedGap', gap: id, name: `Accepted: ${node.name}: ${sentence}`, basis: 'STATED' }
  return `/changes/new?${new URLSearchParams(given).toString()}`
}

/** Gaps of one rule together, in the order they came. */
export function groupedByRule<T extends { rule: string }>(gaps: T[]): T[][] {
  const groups = new Map<string, T[]>()
  for (const gap of gaps) {
    groups.set(gap.rule, [...(groups.get(gap.rule) ?? []), gap])
  }
  return [...groups.values()]
}

interface Found {
  justification: { found: string }
  link: { sources: { document: { id: string; name: string } | null }[] } | null
}

/** What was found instead, with documents called by their names. */
export function foundInWords({ justification: { found }, link }: Found) {
  const documents = link?.sources.flatMap(({ document }) => (document ? [document] : [])) ?? []
  const words = documents.reduce(
    (text, { id, name }) => text.replaceAll(new RegExp(`\\b${id}\\b`, 'g'), () => name),
    found,
  )
  return asSentence(words)
}
