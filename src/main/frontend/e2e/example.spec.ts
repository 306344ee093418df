import { expect, test } from '@playwright/test'
import { expectAccessible, expectFitsPhones, refuseOtherHosts } from './checks'

test('the example of a client shows how the measures of a system stand, and listens', async ({ page }) => {
  const others = await refuseOtherHosts(page)
  const listens = page.waitForRequest((request) => request.url().includes('measureUpdates'))
  await page.goto('/example')
  await expect(page.getByRole('rowheader', { name: 'A&E four-hour performance' }).first()).toBeVisible()
  await expect(page.getByRole('status')).toHaveText(
    'These are the present values. Changes show by themselves.',
  )
  await listens
  await expectAccessible(page)
  await expectFitsPhones(page)
  others.expectNone()
})

test('the example says what is wrong with what it is asked for', async ({ page }) => {
  await page.goto('/example?of=nobody')
  await expect(page.getByRole('status')).toContainText("'nobody'")
})
