import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { expectAccessible, expectFitsPhones } from './checks'
import { putLaterEdition } from './editions'
import { Reader } from './reader'

// Only against a service of its own, since it changes the data: ADMINISTRATOR_TOKEN names the file.
const file = process.env.ADMINISTRATOR_TOKEN
test.skip(file === undefined, 'needs a service whose data may be changed')

let edition: Awaited<ReturnType<typeof putLaterEdition>>

test.beforeAll(async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ ...(baseURL === undefined ? {} : { baseURL }) })
  edition = await putLaterEdition(request, file ?? '')
})

test.afterAll(async () => {
  await edition.undo()
})

for (const hand of ['mouse', 'keyboard'] as const) {
  test(`two editions of a plan are compared by ${hand}, side by side`, async ({ page }) => {
    const reader = new Reader(page, hand)
    await reader.begin('/node/plan-bnssg-jfp')
    await reader.press('link', 'Compare editions')
    await reader.arrived(/^Compare editions: BNSSG Joint Forward Plan/)
    await reader.press('button', 'Compare', page.locator('main'))
    await expect(page.getByText('Choose another edition, or a day to look back to')).toBeVisible()
    await reader.write('Other edition', 'Joint Forward Plan, next')
    await reader.suggestion(/next edition/)
    await reader.press('button', 'Compare', page.locator('main'))

    await expect(page.locator('[data-side="before"]')).toContainText('BNSSG Joint Forward Plan (refreshed)')
    await expect(page.locator('[data-side="after"]')).toContainText('next edition')
    const changed = page.locator('[data-part="CHANGED"]')
    await expect(changed).toHaveCount(1)
    await expect(changed).toContainText('Changed: title')
    await expect(changed).toContainText('Children and young people (JFP theme)')
    await expect(changed).toContainText('by the link that carries it forward')
    await expect(page.locator('[data-part="ADDED"]')).toHaveText(/^Frailty/)
    await expect(page.locator('[data-part="CARRIED_FORWARD"]').first()).toContainText('The same')
    const dropped = await page.locator('[data-part="DROPPED"]').count()
    expect(dropped).toBeGreaterThan(0)
    await expectAccessible(page)

    await reader.press('link', `Dropped ${dropped}`)
    await expect(page).toHaveURL(/what=DROPPED/)
    await expect(page.getByRole('row')).toHaveCount(dropped + 1)
    await page.reload()
    await expect(page.locator('[data-part]')).toHaveCount(dropped)
    await expectFitsPhones(page)
  })
}

test('a plan is compared with itself as it was, and what was then is shown as then', async ({ page }) => {
  await page.goto(`/node/plan-bnssg-jfp-next/difference?since=${edition.version}&with=plan-bnssg-jfp`)
  const before = page.locator('[data-side="before"]')
  await expect(before).toContainText(`as of version ${edition.version} of the data`)
  await expect(before).toContainText('What stands here held then, not now')
  await expect(page.locator('[data-side="after"]')).toContainText('After: now')
  const dropped = page.locator('[data-part="DROPPED"]', { hasText: 'Frailty' })
  await expect(dropped).toContainText(`Priority, as of version ${edition.version} of the data`)
  await dropped.getByRole('link', { name: 'Frailty' }).click()
  await expect(page.getByRole('region', { name: 'You are looking at the past' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Frailty')
})

test('what differs is taken away with the time of either side in its headings', async ({ page }) => {
  await page.goto('/node/plan-bnssg-jfp/difference?with=plan-bnssg-jfp-next&what=ADDED')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV of What differs' }).click(),
  ])
  const text = readFileSync(await download.path(), 'utf8')
  expect(text).toContain('"Title: after, now"')
  expect(text).toContain('Frailty')
})

test('another edition that is not there is said not to be, and the form stays', async ({ page }) => {
  await page.goto('/node/plan-bnssg-jfp/difference?with=plan-nowhere')
  await expect(page.getByRole('alert')).toContainText('not in the graph')
  await expect(page.getByLabel('Other edition').and(page.locator('input'))).toHaveValue('plan-nowhere')
})
