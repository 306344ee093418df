import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { expectAccessible, expectFitsPhones, previewNewAction } from './checks'

// Only against a service of its own, since it changes the data: ADMINISTRATOR_TOKEN names the file.
const file = process.env.ADMINISTRATOR_TOKEN
test.skip(file === undefined, 'needs a service whose data may be changed')

test('a thing is looked at as it was before a change, which nobody takes for now', async ({ page }) => {
  await previewNewAction(page, 'Open a memory clinic', 'A clinic to look back on')
  await page.getByLabel('Token').fill(readFileSync(file ?? '', 'utf8'))
  await page.getByRole('button', { name: 'Apply' }).click()
  await page.getByRole('link', { name: 'See it', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Open a memory clinic')

  await page.goto('/changes')
  const set = page.locator('[data-change-set]', { hasText: 'A clinic to look back on' })
  const said = /version (\d+)/.exec((await set.first().textContent()) ?? '')
  const version = Number(said?.[1])

  const past = page.getByRole('region', { name: 'You are looking at the past' })
  await page.goto(`/node/act-open-memory-clinic?asOf=${version - 1}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('No data')
  await expect(past).toContainText('This is the past.')
  await expectAccessible(page)

  await page.goto(`/node/act-open-memory-clinic?asOf=${version}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Open a memory clinic')
  await expect(past).toContainText(`${version}`)
  await expectAccessible(page)
  await expectFitsPhones(page)
  await page.getByRole('navigation').getByRole('link', { name: 'Gaps' }).first().focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`asOf=${version}`))
  await expect(past).toBeVisible()
  await page.getByRole('link', { name: 'Back to now' }).press('Enter')
  await expect(past).toHaveCount(0)
  await expect(page).not.toHaveURL(/asOf/)

  await page.goto('/changes')
  await page.getByText('Undo this', { exact: false }).first().click()
  await page.getByRole('button', { name: 'Undo this change' }).first().click()
  await expect(set.last()).toContainText('It has been undone.')
})
