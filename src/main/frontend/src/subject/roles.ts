import kindsJson from '../generated/kinds.json'
import type { NodeKind } from '../generated/operations'

const kinds = kindsJson as unknown as Partial<Record<NodeKind, { interfaces: string[] }>>

/** Whether things can belong to a node of this kind, as plans belong to a system. */
export function isScope(kind: NodeKind) {
  return countsAs(kind, 'Actor', 'Plan')
}

/** Whether a node of this kind acts, as an organisation does. */
export function isActor(kind: NodeKind) {
  return countsAs(kind, 'Actor')
}

/** Whether a node of this kind is a plan, of which there may be editions. */
export function isPlan(kind: NodeKind) {
  return countsAs(kind, 'Plan')
}

export function kindsOfPlans(): NodeKind[] {
  return (Object.keys(kinds) as NodeKind[]).filter(isPlan)
}

/** Whether something may depend on a node of this kind. */
export function canFail(kind: NodeKind) {
  return kind === 'Risk' || kind === 'Target' || countsAs(kind, 'Exposed', 'Goal', 'Result')
}

/** The kinds that threads can start from, pass or come to. */
export function kindsOnThreads(): NodeKind[] {
  return (Object.keys(kinds) as NodeKind[]).filter(isOnThreads)
}

/** Whether threads can start from a node of this kind, pass it or come to it. */
export function isOnThreads(kind: NodeKind) {
  return canFail(kind) || countsAs(kind, 'Ask')
}

/** Whether a kind is one of those that some interface of the model takes together. */
export function countsAs(kind: NodeKind, ...interfaces: string[]) {
  return interfaces.some((name) => kinds[kind]?.interfaces.includes(name))
}
