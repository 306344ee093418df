import { expect, test } from '@playwright/test'
import { answerMap, withMap } from './map.answers'

const address = '/node/plan/map'

const unhappy: [string, object | null, RegExp][] = [
  ['an answer without the map', { data: {} }, /left out what it was asked for/],
  ['an answer that is no GraphQL', null, /did not answer as expected/],
  [
    'an error of the service',
    { errors: [{ message: 'The service is busy.', extensions: { code: 'TIMEOUT' } }] },
    /Try again/,
  ],
]

for (const [name, json, words] of unhappy) {
  test(`${name} says what happened and offers to try again`, async ({ page }) => {
    let isMended = false
    await answerMap(page, (route) =>
      isMended
        ? withMap(12)(route)
        : json === null
          ? route.fulfill({ body: '<html>' })
          : route.fulfill({ json }),
    )
    await page.goto(address)
    await expect(page.getByText(words).first()).toBeAttached()
    isMended = true
    await page.getByRole('button', { name: /Try again/ }).click()
    await expect(page.getByRole('button', { name: /^Local plan: A made-up plan/ })).toBeVisible()
  })
}

test('a thing without threads says so, and what would begin one', async ({ page }) => {
  await answerMap(page, (route) => {
    const completeness = { complete: true, reason: null, dataVersion: '1', asOf: '2026-11-28T00:00:00Z' }
    const of = { id: 'plan', name: 'A made-up plan', kind: 'LocalPlan', basis: 'STATED' }
    const threadMap = { of, threads: 0, states: [], nodes: [], links: [], threadsLeftOut: 0, nodesLeftOut: 0 }
    return route.fulfill({ json: { data: { threadMap: { ...threadMap, leftOut: [], completeness } } } })
  })
  await page.goto(address)
  await expect(page.getByText(/No thread is recorded through A made-up plan/)).toBeVisible()
})
