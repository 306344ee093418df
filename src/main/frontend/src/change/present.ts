import type { Operation } from '../shared/api'
import type { Kind } from './changeSet'

export interface PresentAnswer {
  everything: {
    nodes: Record<string, unknown>[]
    completeness: { dataVersion: string }
  }
}

const selections: Partial<Record<string, string>> = {
  Period: '{ text }',
  Code: '{ scheme value valid { text } document { id } }',
}

/**
 * Asks for what a form can change of a thing. As a list of one, so that the answer says in which version of
 * the data it was read.
 */
export function presentOperation({ name, properties }: Kind): Operation<PresentAnswer, { id: string }> {
  const fields = properties
    .filter((property) => property.name !== 'sources')
    .map((property) => `${property.name} ${selections[property.type] ?? ''}`)
  return `query Present${name}($id: ID!) { everything(filter: { id: { equals: $id } }, first: 1) { nodes { ...Own } completeness { dataVersion } } } fragment Own on ${name} { ${fields.join(' ')} }`
}

/** What each property holds, as one would type it; of a list one value on each line. */
export function presentValues({ properties }: Kind, node: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    properties
      .filter(({ name }) => name !== 'sources')
      .map(({ name, type, list }) => {
        const value = node[name]
        const values = list ? ((value ?? []) as unknown[]) : [value]
        return [name, values.map((each) => typed(type, each)).join('\n')]
      }),
  )
}

function typed(type: string, value: unknown): string {
  if (value === null || value === undefined) {
    return ''
  }
  switch (type) {
    case 'Period':
      return (value as { text: string }).text
    case 'Code': {
      const code = value as {
        scheme: string
        value: string
        valid: { text: string } | null
        document: { id: string } | null
      }
      return [code.scheme, code.value, code.valid?.text, code.document?.id].filter(Boolean).join(' ')
    }
    default:
      return typeof value === 'string' ? value : JSON.stringify(value)
  }
}
