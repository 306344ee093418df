import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { choose, expectAccessible, expectFitsPhones } from './checks'

// Only against a service of its own, since it changes the data: ADMINISTRATOR_TOKEN names the file.
const file = process.env.ADMINISTRATOR_TOKEN
test.skip(file === undefined, 'needs a service whose data may be changed')

test('an action is put in with its link and source, its threads are seen to come, and it is undone', async ({
  page,
}) => {
  await page.goto('/changes')
  await expect(page.locator('[data-change-set]')).toHaveCount(1)
  await expect(page.locator('[data-change-set]')).toContainText('By seed data')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Put something in' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Put something in')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Show what would follow' }).click()
  await expect(page.getByRole('alert')).toContainText('Enter what the action is called')

  await page.locator('main').getByLabel('Name', { exact: true }).fill('Open a falls clinic')
  await expect(page.getByLabel('Id', { exact: true })).toHaveValue('act-open-falls-clinic')
  await page.getByLabel('Basis', { exact: true }).selectOption('EXTERNAL')
  await choose(page, 'Document that it rests on', 'letter')
  await page.getByRole('button', { name: 'Add a link' }).click()
  await page.getByLabel('It', { exact: true }).selectOption('measuredBy')
  await choose(page, 'is measured by', '18 weeks')
  await expect(page.getByText(/^Chosen: /)).toHaveCount(2)
  await page.getByLabel('Who makes the change').fill('Head of Planning')
  await page.getByLabel('Why').fill('Refresh of the plan')
  await page.getByRole('button', { name: 'Show what would follow' }).click()
  await expect(page.getByRole('heading', { name: 'What would change' })).toBeVisible()
  await expect(page.getByText(/^[1-9]\d* threads? would come to be$/)).toBeVisible()
  await expectAccessible(page)
  await expectFitsPhones(page)

  await page.getByLabel('Token').fill('wrong')
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByRole('alert')).toContainText('The token is not the administrator')
  await page.getByLabel('Token').fill(readFileSync(file ?? '', 'utf8'))
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByText(/^Applied, in version \d+ of the data\./)).toBeVisible()

  await page.getByRole('link', { name: 'See it', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Open a falls clinic')
  await page.goto('/changes?of=act-open-falls-clinic')
  await expect(page.locator('[data-change-set]')).toHaveCount(1)
  await page.getByText('What it changed').click()
  await expect(page.getByRole('table')).toContainText('Name: Open a falls clinic')
  await page.getByText('Undo this', { exact: false }).first().click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Undo this change' }).click()
  await expect(page.getByText('It has been undone.')).toBeVisible()
  await expect(page.locator('[data-change-set]')).toHaveCount(2)
  await page.goto('/node/act-open-falls-clinic')
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Open a falls clinic')
})

test('a thing is changed from its page: what is known stands in the form, and its history says what was otherwise', async ({
  page,
}) => {
  await page.goto('/node/act-bnssg-1001days')
  await page.getByRole('link', { name: 'Change it', exact: true }).click()
  const name = page.locator('main').getByLabel('Name', { exact: true })
  await expect(name).not.toHaveValue('')
  const before = await name.inputValue()
  await page.getByRole('button', { name: 'Show what would follow' }).click()
  await expect(page.getByRole('alert').first()).toContainText('all is as it was')

  await name.fill(`${before}, renamed`)
  await page.getByText('Take something away').click()
  await page.getByLabel('Links to take away').selectOption('partOf')
  await page.getByRole('group', { name: 'It is part of' }).getByRole('checkbox').first().check()
  await page.getByLabel('Who makes the change').fill('Head of Planning')
  await page.getByLabel('Why').fill('Renamed')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Show what would follow' }).click()
  await expect(page.getByRole('heading', { name: 'What would change' })).toBeVisible()
  await expect(page.getByText(/threads? would be gone$|threads? would (change|cease)/).first()).toBeVisible()
  await page.getByLabel('Token').fill(readFileSync(file ?? '', 'utf8'))
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByText(/^Applied, in version \d+ of the data\./)).toBeVisible()

  await page.getByRole('link', { name: 'See it', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(', renamed')
  await page.getByRole('link', { name: 'History', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(', renamed')
  await expect(page.locator('[data-change-set]')).toHaveCount(2)
  await page.getByText('What it changed').first().click()
  await expect(page.getByRole('table')).toContainText(`, renamed`)
  await expectAccessible(page)
  await expectFitsPhones(page)
  await page.getByText('Undo this', { exact: false }).first().click()
  await page.getByRole('button', { name: 'Undo this change' }).click()
  await expect(page.getByText('It has been undone.')).toBeVisible()
  await page.goto('/node/act-bnssg-1001days')
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('renamed')
})

test('a thing is taken away whole, and its page leads to what was changed', async ({ page }) => {
  await page.goto('/node/act-bnssg-eye/change')
  await page.getByText('Take something away').click()
  await page.getByLabel(/^Take all of it away/).check()
  await page.getByLabel('Who makes the change').fill('Head of Planning')
  await page.getByLabel('Why').fill('Dropped')
  await page.getByRole('button', { name: 'Show what would follow' }).click()
  await page.getByLabel('Token').fill(readFileSync(file ?? '', 'utf8'))
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByText(/^Applied, in version \d+ of the data\./)).toBeVisible()
  await page.goto('/node/act-bnssg-eye')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^No data for/)
  await page.getByRole('link', { name: 'see what was changed of it' }).click()
  await expect(page.locator('[data-change-set]')).toHaveCount(2)
  await page.getByText('Undo this', { exact: false }).first().click()
  await page.getByRole('button', { name: 'Undo this change' }).click()
  await expect(page.getByText('It has been undone.')).toBeVisible()
  await page.goto('/node/act-bnssg-eye')
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/^No data for/)
})

test('what is wrong with a change is said by the service, and nothing is applied', async ({ page }) => {
  await page.goto('/node/act-bnssg-1001days/change')
  await page.getByText('More that can be said').click()
  await page.getByLabel('Status as at').fill('soon')
  await page.getByLabel('Who makes the change').fill('Head of Planning')
  await page.getByLabel('Why').fill('A mistake')
  await page.getByRole('button', { name: 'Show what would follow' }).click()
  await expect(page.getByRole('alert')).toContainText("Status as at: 'soon' is not a date")
  await expect(page.getByRole('button', { name: 'Apply' })).toHaveCount(0)
})

test('the graph is taken away as a workbook', async ({ page }) => {
  await page.goto('/changes')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Workbook (xlsx)', exact: true }).click(),
  ])
  expect(file.suggestedFilename()).toBe('goldenthread-graph.xlsx')
  expect(
    readFileSync(await file.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
})
