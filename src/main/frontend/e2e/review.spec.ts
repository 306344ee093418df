import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { expectAccessible, expectFitsPhones, previewNewAction } from './checks'

// Only against a service of its own, since it changes the data: ADMINISTRATOR_TOKEN names the file of one person's
// token, and REVIEWER_TOKEN is the token of another.
const { ADMINISTRATOR_TOKEN: file, REVIEWER_TOKEN: reviewer } = process.env
test.skip(file === undefined || reviewer === undefined, 'needs a service with two people who change the data')

async function signIn(page: Page, secret: string) {
  await page.goto('/sign-in')
  const out = page.getByRole('button', { name: 'Sign out' })
  const token = page.getByLabel('Token')
  await expect(out.or(token)).toBeVisible()
  if (await out.isVisible()) {
    await out.press('Enter')
  }
  await token.fill(secret)
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-viewer]')).toBeVisible()
}

test('a change is proposed by one, accepted by another, applied, and undone', async ({ page }) => {
  const administrator = readFileSync(file ?? '', 'utf8').trim()
  await page.goto('/changes/review')
  await expect(page.getByText('to see what is proposed')).toBeVisible()
  await signIn(page, administrator)
  await page.goto('/changes/review')
  await expect(page.getByText('Nothing is proposed.')).toBeVisible()
  await expectAccessible(page)

  await previewNewAction(page, 'Open a hearing clinic', 'A clinic for review')
  await page.getByRole('button', { name: 'Propose it for review' }).click()
  await page.getByRole('link', { name: 'follow it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A clinic for review')
  await expect(page.locator('[data-state="SUBMITTED"]')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Your review' })).toHaveCount(0)

  await signIn(page, reviewer ?? '')
  await page.goto('/changes/review')
  await page.getByRole('link', { name: 'A clinic for review' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Your review' })).toBeVisible()
  await expectAccessible(page)
  await expectFitsPhones(page)
  await page.getByLabel('Post').fill('Head of Performance')
  await page.getByRole('button', { name: 'Send back' }).press('Enter')
  await expect(page.getByRole('alert')).toContainText('say why it is sent back')
  await page.getByLabel('Comment').fill('Agreed')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-state="ACCEPTED"]')).toBeVisible()
  await expect(page.getByText('Head of Performance: Agreed')).toBeVisible()
  await page.getByRole('button', { name: 'Apply' }).press('Enter')
  await expect(page.locator('[data-state="APPLIED"]')).toBeVisible()

  await page.getByRole('link', { name: 'See the history' }).click()
  await page.getByText('Undo this', { exact: false }).first().click()
  await page.getByRole('button', { name: 'Undo this change' }).first().click()
  await expect(page.locator('[data-change-set]', { hasText: 'A clinic for review' }).last()).toContainText(
    'It has been undone.',
  )
})
