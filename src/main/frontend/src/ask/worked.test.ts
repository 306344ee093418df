import { Kind, parse, visit } from 'graphql'
import { expect, test } from 'vitest'
import { workedIn } from './worked'

const text = `# ST6 (T6): which milestones lie between two days?
# Asked by strategy teams. The earliest first.
query Milestones($between: String! = "2025..2026", $first: Int = 5, $of: ID) {
  milestones(first: $first) { totalCount }
}
`

test('a document is a question in words, what to know of it, and its variables as they usually are', () => {
  expect(workedIn({ '../../queries/planning/milestones.graphql': text })).toEqual([
    {
      name: 'planning/milestones',
      question: 'Which milestones lie between two days?',
      about: 'Asked by strategy teams. The earliest first.',
      query: text.slice(text.indexOf('query')).trim(),
      variables: { between: '2025..2026', first: 5 },
    },
  ])
})

const documents = import.meta.glob<string>(
  '../../../../../queries/{planning,assessment,dashboard,graph}/*.graphql',
  { query: '?raw', import: 'default', eager: true },
)

test.each(workedIn(documents))(
  '“$question” is one sentence without a code, with all that it needs',
  (worked) => {
    expect(worked.question).toMatch(/^[A-Z].*[?.]$/)
    expect(worked.question).not.toMatch(/^[A-Z]{2}\d/)
    const needed: string[] = []
    visit(parse(worked.query), {
      VariableDefinition: ({ type, variable }) => {
        if (type.kind === Kind.NON_NULL_TYPE && !(variable.name.value in worked.variables)) {
          needed.push(variable.name.value)
        }
      },
    })
    expect(needed).toEqual([])
  },
)
