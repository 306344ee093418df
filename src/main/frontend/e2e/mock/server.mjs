// Serves the built page with the headers that it must live with, and answers GraphQL from a small
// graph. For tests and for work on the page without the service: `node e2e/mock/server.mjs`.
import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { buildSchema, graphql } from 'graphql'
import { resolveField, root } from './answers.mjs'

const project = path.resolve(import.meta.dirname, '../../../../..')
const pages = path.join(project, 'target/classes/static')
const schema = buildSchema(await readFile(path.join(project, 'graph-schema/api.graphqls'), 'utf8'))
const port = Number(process.env.PORT ?? 4173)

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' }

const addresses = [
  [
    /^\/$|^\/node\/[^/]+(\/(gaps|impact|single-points|risks|map|neighbourhood|difference))?\/?$|^\/(gaps|risks|coverage|between|systems|map|views|glossary|graphiql)\/?$/,
    'index.html',
  ],
]

const headers = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
}

createServer((request, response) => {
  answer(request, response).catch((problem) => {
    response.writeHead(500).end(String(problem))
  })
}).listen(port, () => {
  console.log(`The mock answers on http://localhost:${port}`)
})

async function answer(request, response) {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost')
  if (pathname === '/graphql') {
    const { query, variables } = JSON.parse(await bodyOf(request))
    const demonstration = searchParams.get('demonstration') === 'true'
    const result = await graphql({
      schema,
      source: query,
      variableValues: variables,
      rootValue: root,
      contextValue: { demonstration },
      fieldResolver: resolveField,
    })
    response
      .writeHead(200, { 'Content-Type': 'application/json', 'Data-Version': 'mock' })
      .end(JSON.stringify({ ...result, extensions: { view: { demonstration } } }))
    return
  }
  const file = addresses.find(([address]) => address.test(pathname))?.[1] ?? pathname.slice(1)
  const content = await contentOf(file)
  const [status, body] = content === undefined ? [404, await contentOf('error/404.html')] : [200, content]
  const type = types[content === undefined ? '.html' : path.extname(file)]
  response.writeHead(status, { ...headers, 'Content-Type': type }).end(body)
}

function contentOf(file) {
  return readFile(path.join(pages, path.normalize(`/${file}`))).catch(() => undefined)
}

async function bodyOf(request) {
  const chunks = []
  for await (const chunk of request) {
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
