// Writes src/generated: the types of the page's operations, and the shape of every kind of node,
// both from the printed schema. Run by `npm run codegen`.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { codegen } from '@graphql-codegen/core'
import * as operationsPlugin from '@graphql-codegen/typescript-operations'
import * as documentsPlugin from '@graphql-codegen/typed-document-node'
import { buildSchema, parse, validate } from 'graphql'
import { describeKinds } from './kinds.mjs'

const frontend = path.dirname(import.meta.dirname)
const project = path.resolve(frontend, '../../..')
const documentsFolder = path.join(project, 'queries/page')
const generated = path.join(frontend, 'src/generated')

const schemaText = await readFile(path.join(project, 'graph-schema/api.graphqls'), 'utf8')
const schema = buildSchema(schemaText)
const documents = await readDocuments(schema)

await mkdir(generated, { recursive: true })
await write('operations.ts', await generateOperations())
await write('kinds.json', `${JSON.stringify(describeKinds(schema))}\n`)

// What has not changed is left untouched, so that nothing is built again for its sake.
async function write(name, content) {
  const file = path.join(generated, name)
  const before = await readFile(file, 'utf8').catch(() => undefined)
  if (before !== content) {
    await writeFile(file, content)
  }
}

async function readDocuments(schema) {
  const names = (await readdir(documentsFolder)).filter((name) => name.endsWith('.graphql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const document = parse(await readFile(path.join(documentsFolder, name), 'utf8'))
      const [problem] = validate(schema, document)
      if (problem) {
        throw new Error(`queries/page/${name} does not fit the schema: ${problem.message}`)
      }
      return { location: name, document }
    }),
  )
}

function generateOperations() {
  return codegen({
    filename: 'operations.ts',
    schema: parse(schemaText),
    documents,
    plugins: [{ operations: {} }, { documents: {} }],
    pluginMap: { operations: operationsPlugin, documents: documentsPlugin },
    config: {
      documentMode: 'string',
      enumType: 'string-literal',
      scalars: { Date: 'string', DateTime: 'string' },
      strictScalars: true,
      useTypeImports: true,
    },
  })
}
