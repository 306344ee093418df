import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { expectAccessible, expectFitsPhones } from './checks'

// Where ADMINISTRATOR_TOKEN names the file of the token of the service.
const file = process.env.ADMINISTRATOR_TOKEN

test('a token that is not valid is said to be none, and nobody is signed in', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert')).toHaveText('Enter a token')
  await page.getByLabel('Token').fill('wrong')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert')).toContainText("The token is not the administrator's")
  await expectAccessible(page)
  await expectFitsPhones(page)
  await page.goto('/systems')
  await expect(page.getByRole('table').first()).toBeVisible()
})

test('the administrator signs in, is told what they may do, and signs out', async ({ page }) => {
  test.skip(file === undefined, 'needs the token of the service')
  await page.goto('/sign-in')
  await page.getByLabel('Token').fill(readFileSync(file ?? '', 'utf8'))
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-viewer]')).toContainText('every system')
  await expectAccessible(page)
  await expectFitsPhones(page)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByLabel('Token')).toHaveValue('')
})
