// @vitest-environment node
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { parse, print, visit } from 'graphql'
import { afterEach, beforeEach, expect, test } from 'vitest'

const project = path.resolve(import.meta.dirname, '../../../..')
const compiler = createRequire(import.meta.url).resolve('relay-compiler/cli.js')
let folder

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'relay-'))
  await mkdir(path.join(folder, 'src'))
  await mkdir(path.join(folder, 'generated'))
})

afterEach(() => rm(folder, { recursive: true }))

test('Relay compiles every query of the repository', { timeout: 120_000 }, async () => {
  const documents = await documentsOf(path.join(project, 'queries'))
  expect(documents.length).toBeGreaterThan(50)
  for (const [name, text] of documents) {
    await writeModule(name, named(name, text))
  }
  const compiled = await compile()
  documents.forEach(([name]) => expect(compiled.filter((file) => file.startsWith(name))).not.toHaveLength(0))
})

test(
  'Relay pages through lists as connections and fetches any node again',
  { timeout: 120_000 },
  async () => {
    await writeModule(
      'systemPlans',
      `query systemPlansQuery($id: ID!) { system(id: $id) { ...systemPlans_system } }
     fragment systemPlans_system on System
       @argumentDefinitions(first: { type: "Int", defaultValue: 20 }, after: { type: "String" })
       @refetchable(queryName: "systemPlansPageQuery") {
       members(first: $first, after: $after) @connection(key: "systemPlans_members") {
         edges { node { id name } }
       }
     }`,
    )
    await writeModule(
      'gapList',
      `query gapListQuery($after: String) {
       gaps(first: 20, after: $after) @connection(key: "gapList_gaps") { edges { node { id rule } } }
     }`,
    )
    expect(await compile()).toEqual(
      expect.arrayContaining(['gapListQuery.graphql.ts', 'systemPlansPageQuery.graphql.ts']),
    )
  },
)

test('Relay refuses what the schema does not have', { timeout: 120_000 }, async () => {
  await writeModule('wrong', 'query wrongQuery { systems { nodes { wrong } } }')
  await expect(compile()).rejects.toThrow(/no field named 'wrong'|`wrong`/)
})

async function documentsOf(directory) {
  const entries = await readdir(directory, { recursive: true })
  const files = entries.filter((entry) => entry.endsWith('.graphql')).sort()
  return Promise.all(
    files.map(async (file) => [
      file.replace(/\.graphql$/, '').replaceAll(/[^a-z0-9]+(.)/g, (_, letter) => letter.toUpperCase()),
      await readFile(path.join(directory, file), 'utf8'),
    ]),
  )
}

// Relay wants operations and fragments named after the module that they stand in.
function named(module, text) {
  return print(
    visit(parse(text), {
      OperationDefinition: (operation) => ({
        ...operation,
        name: {
          kind: 'Name',
          value: `${module}${operation.operation === 'mutation' ? 'Mutation' : 'Query'}`,
        },
      }),
      // Relay refuses a default of a variable that is never null, which GraphQL allows.
      VariableDefinition: (variable) =>
        variable.type.kind === 'NonNullType' ? { ...variable, defaultValue: undefined } : undefined,
      FragmentDefinition: (fragment) => renamed(fragment, module),
      FragmentSpread: (spread) => renamed(spread, module),
    }),
  )
}

function renamed(node, module) {
  return { ...node, name: { kind: 'Name', value: `${module}_${node.name.value}` } }
}

function writeModule(name, document) {
  const text = `import { graphql } from 'relay-runtime'\nexport default graphql\`${document}\`\n`
  return writeFile(path.join(folder, 'src', `${name}.ts`), text)
}

async function compile() {
  const schema = path.join(folder, 'schema.graphql')
  await writeFile(schema, await readFile(path.join(project, 'graph-schema/api.graphqls'), 'utf8'))
  const configuration = {
    root: folder,
    sources: { src: 'main' },
    projects: {
      main: {
        language: 'typescript',
        schema: 'schema.graphql',
        output: 'generated',
        customScalarTypes: { Date: 'string', DateTime: 'string' },
      },
    },
  }
  const file = path.join(folder, 'relay.json')
  await writeFile(file, JSON.stringify(configuration))
  try {
    await promisify(execFile)(process.execPath, [compiler, file], { cwd: folder })
  } catch (problem) {
    throw new Error(`${problem.stdout}${problem.stderr}`, { cause: problem })
  }
  return readdir(path.join(folder, 'generated'))
}
