import { expect, test } from '@playwright/test'
import { expectAccessible, expectFitsPhones, refuseOtherHosts, tabTo } from './checks'

test('the first page draws the threads of a system, and leads to its map', async ({ page }) => {
  await page.goto('/')
  const picture = page.getByRole('figure')
  await expect(picture).toContainText(/\d+ threads through \d+ things, \d+ holding, or on track/)
  await expect(picture.locator('path').first()).toBeVisible()
  await picture.getByRole('link', { name: 'The map of BNSSG Integrated Care System' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('BNSSG Integrated Care System')
})

test('one thing is found from half a remembered word, by keyboard alone', async ({ page }) => {
  const others = await refuseOtherHosts(page)
  await page.goto('/')
  await tabTo(page, 'combobox', /^Find a plan/)
  await page.keyboard.type('joint forw')
  const box = page.getByRole('combobox', { name: /^Find a plan/ })
  await expect(page.getByRole('option').first()).toBeVisible()
  await expect(box).toHaveAttribute('aria-expanded', 'true')
  await expect(page.getByRole('status')).toContainText(/suggestions?\. Use the arrow keys/)
  await expectAccessible(page)
  const plan = page.getByRole('option', { name: /^BNSSG Joint Forward Plan( \(refreshed\))? Local plan/ })
  await expect(plan).toBeVisible()
  for (let presses = 0; presses < 8; presses++) {
    await page.keyboard.press('ArrowDown')
    if ((await plan.getAttribute('aria-selected')) === 'true') {
      break
    }
  }
  await expect(box).toHaveAttribute('aria-activedescendant', (await plan.getAttribute('id')) ?? 'none')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/node/plan-bnssg-jfp')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  others.expectNone()
})

test('Escape closes the suggestions, and Enter alone searches', async ({ page }) => {
  await page.goto('/risks')
  const box = page.getByRole('combobox', { name: 'Find anything by name' })
  await box.fill('flow')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('option')).toHaveCount(0)
  await box.fill('flow')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/?q=flow')
})

test('suggestions that cannot be had are said not to be there', async ({ page }) => {
  await page.route('**/graphql', async (route) => {
    await ((route.request().postData() ?? '').includes('query Suggest') ? route.abort() : route.continue())
  })
  await page.goto('/')
  await page.getByRole('combobox', { name: /^Find a plan/ }).fill('flow')
  await expect(page.getByRole('main').getByText('Suggestions cannot be had just now.')).toBeVisible()
})

for (const [text, address, heading] of [
  ['Systems', '/systems', 'Systems'],
  ['Map', '/map', 'Map'],
  ['Gaps', '/gaps', 'Everything in the graph Gaps'],
  ['Coverage', '/coverage', 'Local plans by shifts'],
  ['Risks', '/risks', 'Everything in the graph Risks by exposure'],
  ['From A to B', '/between', 'From A to B'],
] as const) {
  test(`the menu leads to ${text} from every page, and says where the reader is`, async ({ page }) => {
    await page.goto('/glossary')
    const menu = page.getByRole('navigation', { name: 'Menu' })
    await menu.getByRole('link', { name: text, exact: true }).click()
    await expect(page).toHaveURL(address)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(heading)
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await expect(menu.getByRole('link', { name: text, exact: true })).toHaveAttribute('aria-current', 'page')
  })
}

for (const address of ['/systems', '/map', '/glossary', '/views', '/between'] as const) {
  test(`a page is accessible, fits phones and keeps its place when loaded again: ${address}`, async ({
    page,
  }) => {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('.gt-loading')).toHaveCount(0)
    await expectAccessible(page)
    await expectFitsPhones(page)
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })
}

test('breadcrumbs lead from the gaps of a system to the system, and on to all systems', async ({ page }) => {
  await page.goto('/node/sys-bnssg-ics/gaps')
  const trail = page.getByRole('navigation', { name: 'Breadcrumb' })
  await trail.getByRole('link', { name: 'BNSSG Integrated Care System' }).click()
  await expect(page).toHaveURL('/node/sys-bnssg-ics')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('BNSSG Integrated Care System')
  await expect(page.getByText('BNSSG: Bristol, North Somerset and South Gloucestershire')).toBeVisible()
  await trail.getByRole('link', { name: 'Systems' }).click()
  await expect(page).toHaveURL('/systems')
})

test('the tour has three steps, holds nobody, and stays away once it was closed', async ({ page }) => {
  await page.goto('/')
  const tour = page.getByRole('region', { name: /A thread runs from/ })
  await expect(tour).toContainText('Step 1 of 3')
  await tabTo(page, 'button', 'Next')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('.gt-tour') === null)).toBe(true)
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByRole('heading', { name: 'The line says how a link is known' })).toBeFocused()
  await page.getByRole('button', { name: 'Next' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.locator('.gt-tour')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('.gt-tour')).toHaveCount(0)
  await page.getByRole('link', { name: 'Take the tour' }).click()
  await expect(page.locator('.gt-tour')).toContainText('Step 1 of 3')
})

test('the glossary says what kinds and short forms mean, from the model', async ({ page }) => {
  await page.goto('/glossary')
  await expect(page.locator('[data-row="LocalPlan"]')).toBeHidden()
  await page.getByLabel('Find in the glossary').fill('jfp')
  await expect(page.getByRole('row', { name: 'JFP joint forward plan', exact: true })).toBeVisible()
  await expect(page.getByText('No type of link holds these words.')).toBeVisible()
  await page.getByLabel('Find in the glossary').fill('')
  await page.goto('/glossary#kinds')
  await expect(page.locator('[data-row="LocalPlan"]')).toContainText('A plan or strategy')
  await expect(page.locator('[data-row="LocalPlan"]')).toBeVisible()
})
