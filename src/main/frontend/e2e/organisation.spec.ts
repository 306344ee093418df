import { expect, test, type Page } from '@playwright/test'
import { expectAccessible, expectFitsPhones, tabToControl } from './checks'

// Only against a service that people sign in to at an issuer: these are the passwords that two of them have there.
const { PASSWORD_OF_PLANNER: planner, PASSWORD_OF_STRANGER: stranger } = process.env
test.skip(planner === undefined || stranger === undefined, 'needs an issuer')

async function signInAtIssuer(page: Page, name: string, password = '') {
  await page.getByPlaceholder('Username').fill(name)
  await page.getByPlaceholder('Password').fill(password)
  await page.keyboard.press('Enter')
}

test('who signs in at their organisation is known in every tab, goes back to where they were, and signs out', async ({
  page,
  context,
}) => {
  await page.goto('/changes/review')
  await page.locator('main').getByRole('link', { name: 'Sign in' }).click()
  const way = page.getByRole('link', { name: 'Sign in with your organisation' })
  await expect(way).toBeVisible()
  await expectAccessible(page)
  await expectFitsPhones(page)
  await tabToControl(page, way)
  await page.keyboard.press('Enter')
  await signInAtIssuer(page, 'planner', planner)
  await expect(page.locator('[data-viewer]')).toContainText('planner')
  await expect(page.locator('[data-viewer]')).toContainText("your organisation's sign-in")
  await expect(page.locator('[data-viewer]')).toContainText('sys-bnssg-ics')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Go back to where you were' }).click()
  await expect(page.getByText('Nothing is proposed.')).toBeVisible()

  const other = await context.newPage()
  await other.goto('/changes/review')
  await expect(other.getByText('Nothing is proposed.')).toBeVisible()
  await other.close()

  await page.getByRole('link', { name: 'You, signed in' }).click()
  // One leaves by the organisation's own page, and the link stands before one has gone.
  const returned = page.waitForEvent('load')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await returned
  await expect(page.getByRole('link', { name: 'Sign in with your organisation' })).toBeVisible()
  await page.goto('/changes/review')
  await expect(page.getByText('to see what is proposed')).toBeVisible()
})

test('whom the organisation lets in and the service does not is told so, and can try again', async ({
  page,
}) => {
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Sign in with your organisation' }).click()
  await signInAtIssuer(page, 'stranger', stranger)
  await expect(page.getByRole('alert').filter({ hasText: 'did not let you in' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Sign in with your organisation' })).toBeVisible()
  await expectAccessible(page)
})
