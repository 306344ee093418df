// Checks the service at BASE_URL against GraphQL over HTTP: whatever it must, should or may do.
import { serverAudits } from 'graphql-http'

const url = new URL('/graphql', process.env.BASE_URL ?? 'http://localhost:8080').href
const results = await Promise.all(serverAudits({ url, fetchFn: fetch }).map((audit) => audit.fn()))
const failed = results.filter((result) => result.status !== 'ok')

for (const result of failed) {
  console.error(`${result.id} ${result.name}: ${result.reason}`)
}
console.log(`${results.length - failed.length} of ${results.length} audits passed`)
process.exitCode = failed.length > 0 || results.length === 0 ? 1 : 0
