import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { choose, expectAccessible, expectFitsPhones, tabToControl } from './checks'

// Only against a service of its own, since it changes the data: ADMINISTRATOR_TOKEN names the file.
const file = process.env.ADMINISTRATOR_TOKEN
test.skip(file === undefined, 'needs a service whose data may be changed')

const pack = '/evidence/org-bnssg-icb/2024-25'

function nextSteps(page: Page) {
  return page.locator('.gt-pack__table', { has: page.locator('#table-next-steps') })
}

async function undo(page: Page) {
  await page.goto('/changes')
  await expect(page.locator('[data-change-set]').first()).toBeVisible()
  const undone = page.getByText('It has been undone.')
  const before = await undone.count()
  await page.getByText('Undo this', { exact: false }).first().click()
  await page.getByRole('button', { name: 'Undo this change' }).click()
  await expect(undone).toHaveCount(before + 1)
}

test('the assessor writes a note on a cell of a pack, sees it at its row, and takes it back', async ({
  page,
}) => {
  await page.goto(pack)
  await page.getByRole('link', { name: 'Write notes on it, as the assessor' }).click()
  await nextSteps(page)
    .getByRole('link', { name: /^Write a note on/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Note of the assessor')
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('alert')).toContainText('Enter the note')
  await page.getByLabel('What the note is on').selectOption('Status')
  await page.getByLabel('Note', { exact: true }).fill('Asked for again, and not yet begun')
  await choose(page, 'Post that writes it', 'Director')
  await page.getByRole('button', { name: 'Go on' }).click()
  await expectAccessible(page)
  await expectFitsPhones(page)
  await page.getByLabel('Token').fill(readFileSync(file ?? '', 'utf8'))
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByText(/^Applied, in version \d+ of the data\./)).toBeVisible()
  await page.getByRole('link', { name: 'Back to the evidence pack' }).click()
  await expect(nextSteps(page).locator('[data-note]')).toContainText(
    /^Assessor’s note on Status \(.+\): Asked for again, and not yet begun$/,
  )
  await expect(page.locator('#table-assessor-notes')).toContainText('1 row')
  await undo(page)
  await page.goto(pack)
  await expect(page.locator('#table-assessor-notes')).toContainText('no data')
})

test('the same is done by keyboard alone', async ({ page }) => {
  await page.goto(`${pack}?notes=yes`)
  await expect(page.getByRole('heading', { name: 'Summary' })).toBeVisible()
  await page.locator('#table-next-steps').focus()
  await tabToControl(
    page,
    nextSteps(page)
      .getByRole('link', { name: /^Write a note on/ })
      .first(),
  )
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Note', { exact: true })).toBeVisible()
  await tabToControl(page, page.getByLabel('Note', { exact: true }))
  await page.keyboard.type('By keyboard')
  const post = page
    .getByRole('combobox', { name: 'Post that writes it', exact: true })
    .and(page.locator('input'))
  await tabToControl(page, post)
  await page.keyboard.type('Director')
  await expect(page.locator('.gt-suggest__list--open').getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await tabToControl(page, page.getByRole('button', { name: 'Go on' }))
  await page.keyboard.press('Enter')
  await tabToControl(page, page.getByLabel('Token'))
  await page.keyboard.type(readFileSync(file ?? '', 'utf8').trim())
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Applied, in version \d+ of the data\./)).toBeVisible()
  await page.goto(pack)
  await expect(nextSteps(page).locator('[data-note]')).toContainText('By keyboard')
  await undo(page)
  await page.goto(pack)
  await expect(page.locator('#table-assessor-notes')).toContainText('no data')
})

test('an edition that was taken away is shown as it was, after the data have changed', async ({ page }) => {
  await page.goto(pack)
  const started = page.waitForEvent('download')
  await page.getByRole('link', { name: 'CSV, a line for each cell' }).click()
  await started
  const edition = page.getByRole('link', { name: /^Version \d+ of the data, ages counted to/ }).first()
  await edition.click()
  await expect(page.getByText(/^This is the edition that was kept on/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'See the pack as it is now' }).click()
  await expect(page.getByText(/^This is the edition that was kept on/)).toHaveCount(0)
})
