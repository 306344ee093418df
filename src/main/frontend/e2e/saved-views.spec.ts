import { readFileSync } from 'node:fs'
import { expect, test, type Browser, type Page } from '@playwright/test'
import { expectAccessible, expectFitsPhones, tabTo } from './checks'

const file = process.env.ADMINISTRATOR_TOKEN
const address = '/gaps?severity=HIGH'

async function save(page: Page, name: string) {
  await page.goto(address)
  await expect(page.locator('[data-gap]').first()).toBeVisible()
  await page.locator('summary', { hasText: 'Save this view' }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText(`Saved as “${name}”`).first()).toBeVisible()
}

async function rename(page: Page, before: string, after: string) {
  await tabTo(page, 'button', `Rename ${before}`)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('New name')).toBeFocused()
  await page.getByLabel('New name').fill(after)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: after })).toBeVisible()
  await expect(page.getByRole('link', { name: before })).toHaveCount(0)
}

/** What somebody else sees who was sent the link of a view. */
async function expectSharedBy(browser: Browser, link: string) {
  const other = await browser.newContext()
  const page = await other.newPage()
  await page.goto(link)
  await expect(page).toHaveURL(address)
  await expect(page.locator('[data-gap]').first()).toBeVisible()
  await page.goto('/views')
  await expect(page.getByText('None yet.')).toBeVisible()
  await other.close()
}

async function signIn(page: Page) {
  await page.goto('/sign-in')
  await page.getByLabel('Token').fill(readFileSync(file ?? '', 'utf8'))
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-viewer]')).toBeVisible()
}

test('a view is kept in the browser, renamed, shared by its address and forgotten', async ({
  page,
  browser,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await save(page, 'What to mend first')
  await save(page, 'Another')
  await page.goto('/views')
  await page.getByRole('button', { name: 'Rename Another' }).click()
  await page.getByLabel('New name').fill('What to mend first')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText(/is called that/)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Leave it' }).click()
  await rename(page, 'Another', 'The worst of them')
  await page.reload()
  await page.getByRole('button', { name: 'Copy link to The worst of them' }).click()
  await expect(page.getByText('Copied.').first()).toBeVisible()
  await expectSharedBy(browser, await page.evaluate(() => navigator.clipboard.readText()))
  await expectFitsPhones(page)
  await page.getByRole('link', { name: 'The worst of them' }).click()
  await expect(page).toHaveURL(address)
  await page.goto('/views')
  await page.getByRole('button', { name: 'Forget The worst of them' }).click()
  await page.getByRole('button', { name: 'Forget What to mend first' }).click()
  await expect(page.getByText('None yet.')).toBeVisible()
})

test('who is signed in has their views in every browser, renames, shares and forgets them', async ({
  page,
  browser,
}) => {
  test.skip(file === undefined, 'needs the token of the service')
  await save(page, 'Kept here at first')
  await signIn(page)
  await page.goto('/views')
  await page.getByRole('button', { name: 'Keep for me anywhere Kept here at first' }).click()
  await expect(page.getByRole('table', { name: 'Kept for you, wherever you sign in' })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Kept in this browser' })).toHaveCount(0)
  await save(page, 'Kept for me')

  const elsewhere = await browser.newContext()
  const other = await elsewhere.newPage()
  await signIn(other)
  await other.goto('/views')
  await expect(other.getByRole('link', { name: 'Kept here at first' })).toBeVisible()
  await expectAccessible(other)
  await rename(other, 'Kept for me', 'Kept for us')
  await other.getByRole('link', { name: 'Kept for us' }).click()
  await expect(other).toHaveURL(address)
  await expectSharedBy(browser, other.url())
  await elsewhere.close()

  await page.goto('/views')
  await expect(page.getByRole('link', { name: 'Kept for us' })).toBeVisible()
  await page.getByRole('button', { name: 'Forget Kept for us' }).click()
  await page.getByRole('button', { name: 'Forget Kept here at first' }).click()
  await expect(page.getByText('None yet.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('None yet.')).toBeVisible()
})
