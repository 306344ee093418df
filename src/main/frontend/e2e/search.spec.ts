import { expect, test } from '@playwright/test'
import { expectAccessible, expectFitsPhones, refuseOtherHosts } from './checks'

test('the first page offers a search and places to start, and asks nothing of other hosts', async ({
  page,
}) => {
  const others = await refuseOtherHosts(page)
  await page.goto('/')
  await expect(page).toHaveTitle('Follow the golden thread of a health plan - Goldenthread')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Follow the golden thread of a health plan',
  )
  await expect(page.getByRole('link', { name: 'What does a joint forward plan serve?' })).toBeVisible()
  const holds = page.getByRole('region', { name: 'What the graph holds' })
  await expect(holds).toContainText(/\d+ links/)
  await expect(holds).toContainText(/Last changed on \d+ \w+ \d{4}, data version/)
  await expect(
    page.getByRole('region', { name: 'Start with a system' }).getByRole('link', { name: /^BNSSG/ }),
  ).toBeVisible()
  await expectAccessible(page)
  others.expectNone()
})

test('every starting point leads to something in the graph', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 2, name: 'Start with a system' })).toBeVisible()
  const addresses = await page
    .getByRole('main')
    .getByRole('listitem')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    .then((all) => all.filter((address) => /^\/node\/[^/]+$/.test(address)))
  expect(addresses.length).toBeGreaterThanOrEqual(3)
  for (const address of addresses) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 2, name: 'About' })).toBeVisible()
  }
})

test('a search finds a plan by a word of its name and says how many results there are', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('combobox', { name: /^Find a plan/ }).fill('joint forward')
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await expect(page).toHaveURL('/?q=joint+forward')
  await expect(page).toHaveTitle('Search results for “joint forward” - Goldenthread')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByRole('status')).toContainText(/\d+ results? for joint forward/)
  await expect(page.getByRole('link', { name: 'BNSSG Joint Forward Plan (refreshed)' })).toBeVisible()
  await expectAccessible(page)
})

test('the words that were found are marked in the results', async ({ page }) => {
  await page.goto('/?q=joint+forward')
  const result = page.getByRole('link', { name: 'BNSSG Joint Forward Plan (refreshed)' })
  await expect(result.locator('mark')).toHaveText(['Joint', 'Forward'])
  await expectAccessible(page)
  await expectFitsPhones(page)
})

test('what is plainly meant stands first, and weaker matches are folded below it with their count', async ({
  page,
}) => {
  await page.goto('/?q=urgent+care')
  await expect(page.getByRole('link', { name: 'Better urgent and emergency care' })).toBeVisible()
  const weak = page.getByText('Weak match:')
  await expect(weak.first()).toBeHidden()
  await page.getByText(/^\d+ weaker matches$/).click()
  await expect(weak.first()).toBeVisible()
  await expectAccessible(page)
})

test('a search can be narrowed to one sort of thing', async ({ page }) => {
  await page.goto('/?q=flow')
  await page.getByRole('combobox', { name: 'Show' }).selectOption('Risks')
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await expect(page).toHaveURL('/?q=flow&kind=risks')
  await expect(page.getByRole('link', { name: 'Poor flow through health and care settings' })).toBeVisible()
  await expect(page.getByRole('list').getByText('Measure', { exact: true })).toHaveCount(0)
})

test('an empty search says what to do', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await expect(page.getByText('Enter a word or a name to search for')).toBeVisible()
  await expect(page.getByRole('combobox', { name: /^Find a plan/ })).toBeFocused()
  await expectAccessible(page)
})

test('a search without results says so and offers a next step', async ({ page }) => {
  await page.goto('/?q=zzyzx&kind=risks')
  await expect(page.getByRole('heading', { name: 'No data' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'search for it among everything' })).toBeVisible()
  await expectAccessible(page)
})

test('a failed search says so, and can be tried again', async ({ page }) => {
  await page.route('**/graphql', (route) => route.abort(), { times: 1 })
  await page.goto('/?q=flow')
  await expect(page.getByRole('alert')).toContainText('The service could not be reached.')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('link', { name: 'Poor flow through health and care settings' })).toBeVisible()
})
