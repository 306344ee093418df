import { readFileSync } from 'node:fs'
import { expect, type APIRequestContext } from '@playwright/test'

const cited = { basis: 'EXTERNAL', sources: [{ document: 'src-bnssg-jfp-children' }] }

const changes = [
  { putLocalPlan: { id: 'plan-bnssg-jfp-next', name: 'BNSSG Joint Forward Plan, next edition', ...cited } },
  {
    putPriority: {
      id: 'prio-next-cyp',
      name: 'Children, young people and families',
      status: 'in development',
      ...cited,
    },
  },
  { putPriority: { id: 'prio-next-frailty', name: 'Frailty', ...cited } },
  { linkPartOf: { from: 'prio-next-cyp', to: 'plan-bnssg-jfp-next', ...cited } },
  { linkPartOf: { from: 'prio-next-frailty', to: 'plan-bnssg-jfp-next', ...cited } },
  { linkPartOf: { from: 'prio-bnssg-primary', to: 'plan-bnssg-jfp-next', ...cited } },
  { linkCarriedForwardAs: { from: 'prio-bnssg-cyp', to: 'prio-next-cyp', ...cited } },
]

/** The version of the data from which there is a later edition of the plan of BNSSG, and the way to undo it. */
export async function putLaterEdition(request: APIRequestContext, tokenFile: string) {
  const authorization = `Bearer ${readFileSync(tokenFile, 'utf8').trim()}`
  async function send<T>(query: string, variables: object = {}) {
    const answer = await request.post('/graphql', {
      headers: { authorization },
      data: { query, variables },
    })
    const { data, errors } = (await answer.json()) as { data: T; errors?: unknown }
    expect(errors).toBeUndefined()
    return data
  }
  const { priorities } = await send<{ priorities: { completeness: { dataVersion: string } } }>(
    '{ priorities(first: 1) { completeness { dataVersion } } }',
  )
  const { applyChanges } = await send<{ applyChanges: { id: string; version: string } }>(
    'mutation($changeSet: ChangeSetInput!) { applyChanges(changeSet: $changeSet) { id version } }',
    {
      changeSet: {
        author: 'Head of Planning',
        reason: 'The next edition of the plan',
        basedOn: priorities.completeness.dataVersion,
        changes,
      },
    },
  )
  return {
    version: Number(applyChanges.version),
    undo: () =>
      send('mutation($id: ID!) { undoChanges(id: $id, author: "Head of Planning", reason: "Done") { id } }', {
        id: applyChanges.id,
      }),
  }
}
