import type { GraphiQLProps } from 'graphiql'
import { parse, print } from 'graphql'
import type { Question } from '../shared/questions'

/** A tab for each question that a page was drawn from, with its variables. */
export function tabsOf(questions: Question[]) {
  return questions.map(({ query, variables }) => ({
    query: readable(query),
    variables: JSON.stringify(variables, undefined, 2),
  }))
}

/** Keeps what the editor would remember for as long as it is open: the reader's own tabs stay as they were. */
export function keepInMemory(): NonNullable<GraphiQLProps['storage']> {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => {
      kept.set(name, value)
    },
    removeItem: (name) => {
      kept.delete(name)
    },
    clear: () => {
      kept.clear()
    },
  }
}

function readable(query: string) {
  try {
    return print(parse(query))
  } catch {
    return query
  }
}
