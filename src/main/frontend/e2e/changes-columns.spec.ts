import { expect, test } from '@playwright/test'
import { choose, expectAccessible, expectFitsPhones, tabTo } from './checks'

test.skip(process.env.ADMINISTRATOR_TOKEN === undefined, 'needs a service whose data may be changed')

const withMusings = `Ref,Action,Musings
1,Open a falls clinic,Site agreed in May
2,Train carers in lifting,Begun
`

test('a column that nobody knows is said to hold progress, by keyboard, and is known in the next file', async ({
  page,
}) => {
  await page.goto('/changes/import')
  const csv = { name: 'musings.csv', mimeType: 'text/csv', buffer: Buffer.from(withMusings) }
  await page.getByLabel('File', { exact: true }).setInputFiles(csv)
  await choose(page, 'Which document it is', 'children')
  await page.getByLabel('Who makes the change').fill('Head of Planning')
  await page.getByLabel('Why').fill('Columns')
  await page.getByRole('button', { name: 'Show what it would change' }).click()
  const columns = page.getByRole('table', { name: /^Columns of / })
  await expect(columns.getByRole('row', { name: /Musings/ })).toContainText('Site agreed in May; Begun')
  await expectAccessible(page)
  await expectFitsPhones(page)

  await tabTo(page, 'combobox', /^What Musings of/)
  await page.keyboard.type('comment')
  await expect(page.getByLabel(/^What Musings of/)).toHaveValue('comment')
  await expect(page.getByText('1 column is chosen otherwise', { exact: false })).toBeVisible()
  await tabTo(page, 'button', 'Read it again')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('table', { name: /changes?$/ })).toContainText('Progress: Site agreed in May')

  await page.getByLabel('File', { exact: true }).setInputFiles({ ...csv, name: 'next.csv' })
  await page.getByRole('button', { name: 'Show what it would change' }).click()
  await expect(page.getByLabel(/^What Musings of/)).toHaveValue('comment')
  await page.getByLabel(/^What Musings of/).selectOption('Leave it out')
  await expect(page.getByText('is chosen otherwise', { exact: false })).toHaveCount(0)
})
