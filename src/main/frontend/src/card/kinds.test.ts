import { readFileSync } from 'node:fs'
import path from 'node:path'
import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import kindsJson from '../generated/kinds.json'
import type { NodeKind } from '../generated/operations'
import { countsOperation, linksOperation, particularsOperation, relationshipsOf } from './kinds'

const schema = buildSchema(readFileSync(path.resolve('../../../graph-schema/api.graphqls'), 'utf8'))
const kinds = Object.keys(kindsJson) as NodeKind[]

function problemsOf(operation: { toString: () => string }) {
  return validate(schema, parse(operation.toString())).map(({ message }) => message)
}

describe.each(kinds)('for the kind %s, the schema allows what the card asks:', (kind) => {
  test('its own properties', () => {
    expect(problemsOf(particularsOperation(kind))).toEqual([])
  })

  test('how many links of each relationship, and the links', () => {
    const relationships = relationshipsOf(kind)
    if (relationships.length > 0) {
      expect(problemsOf(countsOperation(kind))).toEqual([])
      expect(problemsOf(linksOperation(kind, relationships))).toEqual([])
    }
  })
})
