import { expect, test } from '@playwright/test'
import { expectAccessible, expectFitsPhones, refuseOtherHosts } from './checks'

for (const address of ['/node/a/b', '/no-such-page']) {
  test(`an address that is no page says so: ${address}`, async ({ page }) => {
    const response = await page.goto(address)
    expect(response?.status()).toBe(404)
    await expect(page).toHaveTitle('Page not found - Goldenthread')
    await expect(page.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible()
    await expectAccessible(page)
    await expectFitsPhones(page)
    await page.getByRole('searchbox').fill('joint forward')
    await page.getByRole('button', { name: 'Search', exact: true }).click()
    await expect(page.getByRole('link', { name: 'BNSSG Joint Forward Plan (refreshed)' })).toBeVisible()
  })
}

test('a slash at the end of an address changes nothing, and goes', async ({ page }) => {
  await page.goto('/node/plan-bnssg-jfp/?toward=down')
  await expect(page).toHaveURL('/node/plan-bnssg-jfp?toward=down')
  await expect(page.getByRole('heading', { level: 2, name: 'About' })).toBeVisible()
  await page.goto('/risks/')
  await expect(page).toHaveURL('/risks')
})

test('an id with a slash in it is an id that nothing has', async ({ page }) => {
  const response = await page.goto('/node/a%2Fb')
  expect(response?.status()).toBe(200)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No data for “a/b”')
  await expect(page.getByRole('searchbox')).toBeVisible()
})

for (const [address, part, heading] of [
  ['/node/plan-bnssg-jfp?toward=sideways', 'toward=sideways', 'What it serves'],
  ['/node/plan-bnssg-jfp?view=poem', 'view=poem', 'What it serves'],
  ['/gaps?severity=GRAVE&rule=NO_SUCH', 'rule=NO_SUCH and severity=GRAVE', 'High severity'],
  ['/coverage?rows=Cats', 'rows=Cats', 'Everything in the graph'],
  ['/?q=plan&kind=cats', 'kind=cats', 'result'],
] as const) {
  test(`an address that asks for what is not offered says so: ${address}`, async ({ page }) => {
    await page.goto(address)
    await expect(page.getByText(`asks for ${part}, which is not understood`)).toBeVisible()
    await expect(page.getByRole('heading', { level: 2, name: heading }).first()).toBeVisible()
    await expectAccessible(page)
  })
}

test('GraphiQL opens and answers its first example without another host', async ({ page }) => {
  const others = await refuseOtherHosts(page)
  const refused: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') {
      refused.push(message.text())
    }
  })
  await page.goto('/')
  await page.getByRole('link', { name: 'Ask over GraphQL' }).click()
  await expect(page).toHaveTitle('Ask - Goldenthread')
  await expect(page.getByRole('tab', { name: 'FromNeighbourhoodToNationalPlan' })).toBeVisible()
  await expect(page.getByRole('tab')).toHaveCount(3)
  await expect(page.getByRole('region', { name: 'Query Editor' })).toContainText('type-nhp')
  await page.getByRole('button', { name: /Execute query/ }).click()
  await expect(page.getByRole('region', { name: 'Result Window' })).toContainText('is brought together into')
  await page.getByRole('button', { name: /Documentation Explorer/ }).click()
  await expect(page.getByText('Root Types')).toBeVisible()
  others.expectNone()
  expect(refused).toEqual([])
})
