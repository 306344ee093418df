import {
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'

const scalarShapes = {
  String: 'text',
  ID: 'text',
  Int: 'number',
  Float: 'number',
  Boolean: 'yesOrNo',
  Date: 'date',
  DateTime: 'instant',
}
const valueShapes = { Period: 'period', Code: 'code', Citation: 'citation' }

/**
 * Describes each kind of node for the page: what it counts as, its own properties with their shape, and
 * the relationships that can start or end at it, those of every node too. The properties that every node has
 * are left out.
 */
export function describeKinds(schema) {
  const node = schema.getType('Node')
  const common = new Set(Object.keys(node.getFields()))
  const kinds = [...schema.getPossibleTypes(node)].sort((one, other) => one.name.localeCompare(other.name))
  return Object.fromEntries(
    kinds.map((kind) => {
      const fields = Object.values(kind.getFields())
      const own = fields.filter((field) => !common.has(field.name))
      return [
        kind.name,
        {
          interfaces: kind.getInterfaces().map(({ name }) => name),
          properties: properties(own),
          relationships: relationships(fields),
        },
      ]
    }),
  )
}

function properties(fields) {
  return fields.flatMap((field) => {
    const shape = shapeOf(getNamedType(field.type))
    const isList = isListType(getNullableType(field.type))
    return shape === undefined || field.args.length > 0 ? [] : [[field.name, isList ? `${shape}s` : shape]]
  })
}

function shapeOf(type) {
  return isEnumType(type) ? 'word' : (scalarShapes[type.name] ?? valueShapes[type.name])
}

function relationships(fields) {
  return fields
    .filter((field) => isConnection(getNamedType(field.type)) && !field.args.some(isRequiredArgument))
    .map((field) => field.name)
}

function isConnection(type) {
  return isObjectType(type) && type.name.endsWith('Connection')
}
