import { expect, test } from 'vitest'
import { addressOfQuestions, questionsIn } from './questions'

const questions = [
  { query: 'query Impact($id: ID!) { impact(of: $id) { reading } }', variables: { id: 'a#b & “c”' } },
  { query: '{ kinds { name } }', variables: {} },
]

test('questions are read back from the address that they were put in', () => {
  const { pathname, hash } = new URL(addressOfQuestions(questions), 'http://localhost')
  expect(pathname).toBe('/graphiql')
  expect(questionsIn(hash)).toEqual(questions)
})

test.each(['', '#', '#%', '#{}', '#null', '#[1, null, {"query": 3, "variables": {}}, {"query": "x"}]'])(
  'what holds no question holds none: %j',
  (fragment) => {
    expect(questionsIn(fragment)).toEqual([])
  },
)
