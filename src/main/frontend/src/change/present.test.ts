import { readFileSync } from 'node:fs'
import path from 'node:path'
import { buildSchema, parse, validate, type GraphQLObjectType } from 'graphql'
import { expect, test } from 'vitest'
import type { Kind } from './changeSet'
import { presentOperation, presentValues } from './present'

const schema = buildSchema(readFileSync(path.resolve('../../../graph-schema/api.graphqls'), 'utf8'))

const property = { list: false, required: false, description: '', values: [] }

const place: Kind = {
  name: 'Place',
  description: '',
  input: 'putPlace',
  properties: [
    { ...property, name: 'name', type: 'String' },
    { ...property, name: 'codes', type: 'Code', list: true },
    { ...property, name: 'statusAsAt', type: 'Period' },
    { ...property, name: 'population', type: 'Int' },
    { ...property, name: 'isRural', type: 'Boolean' },
    { ...property, name: 'sources', type: 'Citation', list: true },
  ],
  relationships: [],
}

test('asks for every property that a form can change, as the schema has it', () => {
  const known = place.properties.filter(({ name }) =>
    Object.hasOwn((schema.getType('Place') as GraphQLObjectType).getFields(), name),
  )
  const operation = presentOperation({ ...place, properties: known }).toString()
  expect(operation).toContain('codes { scheme value valid { text } document { id } }')
  expect(operation).not.toContain('sources')
  expect(validate(schema, parse(operation))).toEqual([])
})

test('holds what is known as one would type it', () => {
  const values = presentValues(place, {
    name: 'Bristol',
    codes: [
      { scheme: 'GSS', value: 'E06000023', valid: { text: '2009..' }, document: { id: 'src-ods' } },
      { scheme: 'ODS', value: 'QUY', valid: null, document: null },
    ],
    statusAsAt: { text: '2009-04' },
    population: 472400,
    isRural: false,
  })
  expect(values).toEqual({
    name: 'Bristol',
    codes: 'GSS E06000023 2009.. src-ods\nODS QUY',
    statusAsAt: '2009-04',
    population: '472400',
    isRural: 'false',
  })
})

test('leaves empty what is not known', () => {
  expect(presentValues(place, { name: 'Bristol', codes: [] })).toEqual({
    name: 'Bristol',
    codes: '',
    statusAsAt: '',
    population: '',
    isRural: '',
  })
})
