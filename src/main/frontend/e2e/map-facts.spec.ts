import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './checks'

function box(page: Page, name: string | RegExp) {
  return page.getByRole('group', { name: 'Map', exact: true }).getByRole('button', { name })
}

test('on the real map of a plan it is supposed to slip, and what that affects stays lit', async ({
  page,
}) => {
  await page.goto('/node/plan-bnssg-jfp/map')
  await box(page, /^Local plan: BNSSG Joint Forward Plan/).click()
  await page.getByRole('button', { name: 'What if it fails or slips?' }).press('Enter')
  const supposed = page.getByRole('region', { name: 'What if: BNSSG Joint Forward Plan (refreshed)' })
  await expect(supposed).toContainText('are on this map')
  await supposed.getByRole('button', { name: 'It slips by 3 months' }).press('Enter')
  await expect(page).toHaveURL(/supposed=plan-bnssg-jfp&by=P3M/)
  await expect(box(page, /^Priority: .* Affected\.$/).first()).toBeVisible()
  await expect(
    page.getByRole('region', { name: 'The same as a table' }).getByText('Affected').first(),
  ).toBeVisible()
  await expectAccessible(page)
  await page.reload()
  await expect(box(page, /^Priority: .* Affected\.$/).first()).toBeVisible()
  await supposed.getByRole('button', { name: 'Stop supposing' }).press('Enter')
  await expect(supposed).toHaveCount(0)
  await expect(box(page, /Affected\.$/)).toHaveCount(0)
})

test('the numbers of the legend are those of the sentence above the map', async ({ page }) => {
  await page.goto('/node/sys-bnssg-ics/map')
  const said = await page.getByText(/^\d+ threads through \d+ things/).innerText()
  const all = Number(/^(\d+)/.exec(said)?.[1])
  const counts = page.getByRole('group', { name: 'Threads' }).locator('label .gt-quiet')
  await expect(counts.first()).toBeVisible()
  const numbers = (await counts.allInnerTexts()).map(Number)
  expect(numbers.reduce((sum, number) => sum + number, 0)).toBe(all)
})

test('the whole name of what is pointed at stands on the map', async ({ page }) => {
  await page.goto('/node/plan-bnssg-jfp/map')
  await box(page, /^Local plan: BNSSG Joint Forward Plan/).hover()
  await expect(page.locator('.gt-map__caption')).toContainText(
    'Local plan: BNSSG Joint Forward Plan (refreshed).',
  )
})
