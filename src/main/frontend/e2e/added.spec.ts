import { expect, test, type Locator, type Page } from '@playwright/test'
import { expectAccessible } from './checks'

const plan = '/node/plan-bnssg-jfp/map'

function box(page: Page, name: string | RegExp) {
  return page.getByRole('group', { name: 'Map', exact: true }).getByRole('button', { name })
}

/** A busy machine may need a second time for what it has never planned: the page offers it. */
async function onceAnswered(page: Page, wanted: Locator) {
  await expect(async () => {
    const again = page.getByRole('button', { name: 'Try again' })
    if (await again.isVisible()) {
      await again.click()
    }
    await expect(wanted).toBeVisible({ timeout: 5000 })
  }).toPass({ timeout: 120_000 })
}

test('what else a thing is linked with is counted, chosen, drawn, kept in the address and taken back', async ({
  page,
}) => {
  await page.goto(plan)
  await box(page, /^Local plan: BNSSG Joint Forward Plan/).click()
  const card = page.getByRole('region', { name: /^Card of BNSSG Joint Forward Plan/ })
  await card.getByRole('button', { name: 'Show what else is linked' }).press('Enter')
  await onceAnswered(page, card.getByRole('button', { name: /^Owned by: 1/ }))
  await card.getByRole('button', { name: /^Owned by: 1/ }).press('Enter')
  await expectAccessible(page)
  await card.getByRole('button', { name: 'Draw all 1' }).press('Enter')
  const owner = box(page, /^Organisation: NHS Bristol, North Somerset.* Added by you\./)
  await expect(owner).toBeAttached()
  await expect(page).toHaveURL(/added=LocalPlan%7Eplan-bnssg-jfp%7EownedBy%7Eorg-bnssg-icb/)
  await expect(card.getByText('on the map already')).toBeVisible()
  await expect(page.getByRole('row', { name: /is owned by.*Added by you/ })).toBeAttached()
  await page.reload()
  await expect(owner).toBeAttached()
  await page.getByRole('button', { name: 'Take away the 1 link added here' }).click()
  await expect(owner).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(owner).toBeAttached()
})

test('what was added and is not there any more is said to be missing', async ({ page }) => {
  await page.goto(`${plan}?added=LocalPlan~plan-bnssg-jfp~ownedBy~org-gone`)
  await expect(page.getByText(/1 link that was added is not in the graph any more/)).toBeVisible()
  await expect(box(page, /^Local plan: BNSSG Joint Forward Plan/)).toBeVisible()
})

test('a thing that no thread runs through has a picture of what it is linked with', async ({ page }) => {
  await page.goto('/node/meas-ae4h/neighbourhood')
  const measure = box(page, /^Measure: A&E four-hour performance/)
  await expect(measure).toBeVisible()
  await expect(box(page, /^25 observations: choose/)).toBeVisible()
  await expect(page.getByText(/the first 25 of 237 under “observations”/)).toBeVisible()
  await expectAccessible(page)
  const before = await page
    .locator('.gt-map__box')
    .evaluateAll((all) => all.map((each) => each.getAttribute('transform')))
  await measure.focus()
  await page.keyboard.press('ArrowUp')
  await expect(measure).not.toBeFocused()
  await expect(box(page, /./).and(page.locator(':focus'))).toBeVisible()
  await page.reload()
  await expect(measure).toBeVisible()
  expect(
    await page
      .locator('.gt-map__box')
      .evaluateAll((all) => all.map((each) => each.getAttribute('transform'))),
  ).toEqual(before)
})

test('a phone gets the same links as a list', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 })
  await page.goto('/node/org-bnssg-icb/neighbourhood')
  await expect(page.getByRole('heading', { name: 'Relationships' })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})
