import type { Page, Route } from '@playwright/test'
import { madeUpMap } from './map.made.mjs'

/** Answers the questions of the map page about the made-up plan; those of the map itself as told. */
export async function answerMap(page: Page, answer: (route: Route) => Promise<void>) {
  await page.route('**/graphql*', async (route) => {
    const { query } = route.request().postDataJSON() as { query: string }
    if (query.includes('threadMap(')) {
      await answer(route)
    } else {
      const node = { id: 'plan', name: 'A made-up plan', kind: 'LocalPlan', basis: 'STATED' }
      await route.fulfill({ json: { data: { node } } })
    }
  })
}

export function withMap(size: number) {
  return (route: Route) => route.fulfill({ json: { data: { threadMap: madeUpMap(size) } } })
}
