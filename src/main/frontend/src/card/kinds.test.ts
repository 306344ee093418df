import { readFileSync } from 'node:fs'
import path from 'node:path'
import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import kindsJson from '../generated/kinds.json'
import type { NodeKind } from '../generated/operations'
import { moreLinksOperation, particularsOperation, relationshipsOf, relationshipsOperation } from './kinds'

const schema = buildSchema(readFileSync(path.resolve('../../../graph-schema/api.graphqls'), 'utf8'))
const kinds = Object.keys(kindsJson) as NodeKind[]

function problemsOf(operation: { toString: () => string }) {
  return validate(schema, parse(operation.toString())).map(({ message }) => message)
}

describe.each(kinds)('for the kind %s, the schema allows what the card asks:', (kind) => {
  test('its own properties', () => {
    expect(problemsOf(particularsOperation(kind))).toEqual([])
  })

  test('its relationships, and the next page of one', () => {
    const [first] = relationshipsOf(kind)
    if (first !== undefined) {
      expect(problemsOf(relationshipsOperation(kind))).toEqual([])
      expect(problemsOf(moreLinksOperation(kind, first))).toEqual([])
    }
  })
})
