import { Kind, parse, valueFromASTUntyped } from 'graphql'

/** A question of `queries/`, in words and ready to be asked. */
export interface Worked {
  /** Where it stands in `queries/`, such as `planning/milestones`. */
  name: string
  question: string
  /** Who asks it and how its answer is to be read. */
  about: string
  /** The document, without the words above it. */
  query: string
  variables: Record<string, unknown>
}

/** Reads the documents by their paths, and has them in the order of these. */
export function workedIn(documents: Record<string, string>): Worked[] {
  return Object.entries(documents)
    .map(([path, text]) => workedOf(path.replace(/^.*\/queries\/|\.graphql$/g, ''), text))
    .sort((one, other) => one.name.localeCompare(other.name))
}

function workedOf(name: string, text: string): Worked {
  const lines = text.split('\n')
  const end = lines.findIndex((line) => !line.startsWith('#'))
  const words = lines
    .slice(0, end)
    .map((line) => line.replace(/^#\s*/, ''))
    .join(' ')
    .replace(/^[A-Z]+\d+[^:?.]*:\s*/, '')
  const [, first = words, rest = ''] = /^(.*?[?.])(?:\s+(.*))?$/.exec(words) ?? []
  const query = lines.slice(end).join('\n').trim()
  return {
    name,
    question: first.charAt(0).toUpperCase() + first.slice(1),
    about: rest,
    query,
    variables: usualVariables(query),
  }
}

/** What is asked with if nothing else is said, to be seen and changed. */
function usualVariables(query: string) {
  const variables: Record<string, unknown> = {}
  for (const definition of parse(query).definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      for (const { variable, defaultValue } of definition.variableDefinitions ?? []) {
        if (defaultValue !== undefined) {
          variables[variable.name.value] = valueFromASTUntyped(defaultValue)
        }
      }
    }
  }
  return variables
}
