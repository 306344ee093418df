import { useEffect } from 'react'
import { createStore, useStore } from './store'

/** A question that something on the screen was drawn from. */
export interface Question {
  query: string
  variables: object
}

const shown = createStore<readonly Question[]>([])

/** Remembers a question for as long as what it answers is on the screen. */
export function useAsQuestion(query: string, variablesText: string) {
  useEffect(() => {
    const question = { query, variables: JSON.parse(variablesText) as object }
    shown.set([...shown.get(), question])
    return () => {
      shown.set(shown.get().filter((each) => each !== question))
    }
  }, [query, variablesText])
}

/** The questions that the screen is drawn from, each once, in the order in which they were asked. */
export function useQuestions(): readonly Question[] {
  const questions = useStore(shown)
  return [...new Map(questions.map((question) => [JSON.stringify(question), question])).values()]
}

/** Where questions can be seen, changed and asked again. */
export function addressOfQuestions(questions: readonly Question[]) {
  return `/graphiql#${encodeURIComponent(JSON.stringify(questions))}`
}

/** Reads questions from the part of an address after its mark; none if it holds none. */
export function questionsIn(fragment: string): Question[] {
  try {
    const found: unknown = JSON.parse(decodeURIComponent(fragment.replace(/^#/, '')))
    return Array.isArray(found) ? found.filter(isQuestion) : []
  } catch {
    return []
  }
}

function isQuestion(found: unknown): found is Question {
  const { query, variables } = (found ?? {}) as Partial<Record<keyof Question, unknown>>
  return typeof query === 'string' && typeof variables === 'object' && variables !== null
}
