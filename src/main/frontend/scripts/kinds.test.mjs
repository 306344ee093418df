import { buildSchema } from 'graphql'
import { expect, test } from 'vitest'
import { describeKinds } from './kinds.mjs'

const schema = buildSchema(`
  interface Node { id: ID! name: String! }
  enum Colour { RED }
  type Period { text: String! }
  type Code { scheme: String! }
  type Other { text: String }
  type ThingConnection { totalCount: Int! }
  type Thing implements Node {
    id: ID!
    name: String!
    title: String
    tags: [String!]
    size: Float
    colour: Colour
    due: Period
    codes: [Code!]
    isOpen: Boolean
    other: Other
    parts(first: Int): ThingConnection!
  }
  type Query { thing: Thing }
`)

test('a kind is described by its interfaces, the shapes of its own properties and its relationships', () => {
  expect(describeKinds(schema)).toEqual({
    Thing: {
      interfaces: ['Node'],
      properties: [
        ['title', 'text'],
        ['tags', 'texts'],
        ['size', 'number'],
        ['colour', 'word'],
        ['due', 'period'],
        ['codes', 'codes'],
        ['isOpen', 'yesOrNo'],
      ],
      relationships: ['parts'],
    },
  })
})
