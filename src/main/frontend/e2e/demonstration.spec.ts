import { expect, test, type Page } from '@playwright/test'
import { expectAccessible, expectFitsPhones, tabTo } from './checks'

/** The addresses at which the page asked, with and without demonstration data. */
function askedBy(page: Page) {
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url())
    if (pathname === '/graphql') {
      asked.push(pathname + search)
    }
  })
  return asked
}

test('demonstration data is left out until the switch is pressed, and again after', async ({ page }) => {
  const asked = askedBy(page)
  await page.goto('/?q=plan')
  const control = page.getByRole('switch', { name: 'Demonstration data' })
  await expect(control).not.toBeChecked()
  await expect(page.getByRole('heading', { level: 2, name: /results/ })).toBeVisible()
  expect(asked).toEqual(['/graphql'])

  await tabTo(page, 'switch', 'Demonstration data')
  await page.keyboard.press('Space')
  await expect(control).toBeChecked()
  await expect(control).toBeFocused()
  await expect(page).toHaveURL('/?q=plan&demonstration=true')
  await expect(page.getByText('Demonstration data is included.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: /results/ })).toBeVisible()
  expect(asked).toEqual(['/graphql', '/graphql?demonstration=true'])
  await expectAccessible(page)

  await page.keyboard.press('Space')
  await expect(page).toHaveURL('/?q=plan')
  await expect(page.getByText('Demonstration data is included.')).toHaveCount(0)
  await page.goBack()
  await expect(control).toBeChecked()
})

test('demonstration data stays included by links, forms, reload and the way back', async ({ page }) => {
  await page.goto('/?demonstration=true')
  const asked = askedBy(page)
  await page.getByRole('combobox', { name: /^Find a plan/ }).fill('joint forward')
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await expect(page).toHaveURL('/?q=joint+forward&demonstration=true')
  await page.getByRole('link', { name: 'BNSSG Joint Forward Plan (refreshed)' }).click()
  await expect(page).toHaveURL('/node/plan-bnssg-jfp?demonstration=true')
  await page.getByRole('link', { name: 'Down only' }).click()
  await expect(page).toHaveURL('/node/plan-bnssg-jfp?demonstration=true&toward=down')
  await page.reload()
  await expect(page.getByRole('switch')).toBeChecked()
  await page.goBack()
  await page.goBack()
  await expect(page).toHaveURL('/?q=joint+forward&demonstration=true')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(new Set(asked)).toEqual(new Set(['/graphql?demonstration=true']))

  const inside = await page
    .locator('a[href^="/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(inside.filter((address) => !address.includes('demonstration=true'))).toEqual([])
  await expectFitsPhones(page)
})

test('GraphiQL asks with demonstration data where its address says so', async ({ page }) => {
  const asked = askedBy(page)
  await page.goto('/?demonstration=true')
  await page.getByRole('link', { name: 'Ask over GraphQL' }).click()
  await expect(page).toHaveURL('/graphiql?demonstration=true')
  await expect(page.getByRole('region', { name: 'Query Editor' })).toContainText('type-nhp')
  await page.getByRole('button', { name: /Execute query/ }).click()
  await expect(page.getByRole('region', { name: 'Result Window' })).toContainText('is brought together into')
  expect(new Set(asked)).toEqual(new Set(['/graphql?demonstration=true']))
  await page.getByRole('switch', { name: 'Demonstration data' }).click()
  await expect(page).toHaveURL('/graphiql')
})
