import { expect, test } from '@playwright/test'
import { tabTo } from './checks'

test('a reader without a mouse searches, follows a thread and comes back', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await tabTo(page, 'combobox', /^Find a plan/)
  await page.keyboard.type('joint forward')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()

  await tabTo(page, 'link', 'BNSSG Joint Forward Plan (refreshed)')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('BNSSG Joint Forward Plan (refreshed)')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()

  await tabTo(page, 'link', 'Link by link')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Link by link', exact: true })).toBeFocused()
  await expect(page.getByRole('table').first()).toBeVisible()

  await tabTo(page, 'link', 'BNSSG ICS Strategy')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/node/plan-bnssg-ics-strategy')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()

  await page.goBack()
  await expect(page).toHaveURL('/node/plan-bnssg-jfp?view=table')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('BNSSG Joint Forward Plan (refreshed)')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await tabTo(page, 'link', 'Down only')
  await expect(page.getByRole('link', { name: 'Search results' })).toBeVisible()
})
