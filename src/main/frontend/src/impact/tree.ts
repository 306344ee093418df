import type { Affected } from './impact'

/** Something that is affected, with what is affected by way of it. */
export interface Branch {
  thing: Affected
  branches: Branch[]
}

/** What is affected as a tree: each thing once, under the thing by way of which it is. */
export function treeOf(affected: Affected[]): Branch[] {
  const branches = new Map(affected.map((thing) => [thing.node.id, { thing, branches: [] as Branch[] }]))
  const roots: Branch[] = []
  for (const branch of branches.values()) {
    const parent = branch.thing.thread.at(-2)?.node.id
    const siblings = (parent === undefined ? undefined : branches.get(parent)?.branches) ?? roots
    siblings.push(branch)
  }
  return roots
}

/** How many things hang in some branches, their own included. */
export function sizeOf(branches: Branch[]): number {
  return branches.reduce((sum, branch) => sum + 1 + sizeOf(branch.branches), 0)
}
