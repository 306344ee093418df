import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { choose, expectAccessible } from './checks'

// Only against a service of its own, since it changes the data: ADMINISTRATOR_TOKEN names the file.
const file = process.env.ADMINISTRATOR_TOKEN
test.skip(file === undefined, 'needs a service whose data may be changed')

test('a gap is accepted for a time from its page, says so, and is open again when that is undone', async ({
  page,
}) => {
  await page.goto('/gaps?rule=OUTCOME_WITHOUT_MEASURE')
  await page.getByRole('link', { name: 'Open this gap in' }).first().click()
  await expect(page.getByText('By nobody.')).toBeVisible()
  const gap = page.url()
  await page.getByRole('link', { name: 'Accept it until a day of review' }).click()
  await expect(page.getByLabel('What it is', { exact: true })).toHaveValue('AcceptedGap')
  await expect(page.getByLabel('Gap', { exact: true })).toHaveValue(/^OUTCOME_WITHOUT_MEASURE /)
  await page.getByRole('button', { name: 'Show what would follow' }).click()
  await expect(page.getByRole('alert')).toContainText('Rationale: enter it')
  await page.getByLabel('Rationale', { exact: true }).fill('A measure is agreed with the refresh')
  await page.getByLabel('Accepted by', { exact: true }).fill('post-sw-director')
  await page.getByLabel('Review on', { exact: true }).fill('2099-03-31')
  await choose(page, 'Document that it rests on', 'letter')
  await page.getByLabel('Who makes the change').fill('Head of Planning')
  await page.getByLabel('Why', { exact: true }).fill('Agreed by the board')
  await page.getByRole('button', { name: 'Show what would follow' }).click()
  await page.getByLabel('Token').fill(readFileSync(file ?? '', 'utf8'))
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByText(/^Applied, in version \d+ of the data\./)).toBeVisible()

  await page.goto(gap)
  await expect(page.getByText('Until 31 March 2099')).toBeVisible()
  await expect(page.getByText('A measure is agreed with the refresh')).toBeVisible()
  await expectAccessible(page)
  await page.goto('/gaps?rule=OUTCOME_WITHOUT_MEASURE')
  await expect(page.getByText('Accepted until 31 March 2099')).toHaveCount(1)
  await page.goto('/changes')
  await page.getByText('Undo this', { exact: false }).first().click()
  await page.getByRole('button', { name: 'Undo this change' }).click()
  const set = page.locator('[data-change-set]', { hasText: 'Agreed by the board' }).last()
  await expect(set).toContainText('It has been undone.')
  await page.goto(gap)
  await expect(page.getByText('By nobody.')).toBeVisible()
})
