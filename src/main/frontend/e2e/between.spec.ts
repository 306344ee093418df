import { expect, test } from '@playwright/test'
import { expectAccessible, expectFitsPhones, tabTo } from './checks'

test('how two things are connected is found by keyboard alone', async ({ page }) => {
  await page.goto('/between')
  await tabTo(page, 'combobox', 'From')
  await page.keyboard.type('Joint Forward Plan')
  await expect(page.getByRole('option').first()).toBeVisible()
  const plan = page.getByRole('option', { name: /^BNSSG Joint Forward Plan( \(refreshed\))? Local plan/ })
  await expect(plan).toBeVisible()
  for (let presses = 0; presses < 8; presses++) {
    await page.keyboard.press('ArrowDown')
    if ((await plan.getAttribute('aria-selected')) === 'true') {
      break
    }
  }
  await page.keyboard.press('Enter')
  await tabTo(page, 'combobox', 'To')
  await page.keyboard.type('Hospital to comm')
  await expect(page.getByRole('option').first()).toContainText('Hospital to community')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/between?from=plan-bnssg-jfp&to=shift-h2c')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hospital to community')
  await expect(page.getByText(/^\d+ routes?, those on the firmest ground first\.$/)).toBeVisible()
  await expect(page.locator('[data-thread]').first()).toBeVisible()
  await expectAccessible(page)
  await page.reload()
  await expect(page.locator('[data-strength]').first()).toBeVisible()
  await expectFitsPhones(page)
})

test('two things that nothing joins show why, and where they come nearest', async ({ page }) => {
  await page.goto('/between?from=risk-flow&to=type-nhp')
  await expect(page.getByRole('heading', { name: 'No golden thread joins them' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What comes nearest' })).toBeVisible()
  await expect(page.getByText(/that both come to|Nothing in common/).first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Swap the two' }).click()
  await expect(page).toHaveURL('/between?from=type-nhp&to=risk-flow')
})

test('an end that is not chosen yet is asked for, and one that is not there is said to be missing', async ({
  page,
}) => {
  await page.goto('/between')
  await page.getByRole('button', { name: 'Show routes' }).click()
  await expect(page.getByText('Choose one of the suggestions')).toHaveCount(2)
  await expect(page.getByRole('combobox', { name: 'From' })).toBeFocused()
  await expectAccessible(page)
  await page.goto('/between?from=no-such&to=shift-h2c')
  await expect(page.getByRole('alert')).toContainText('names something that is not in the graph')
  await expectAccessible(page)
})
