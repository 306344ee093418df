import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { choose, expectAccessible, expectFitsPhones, tabTo } from './checks'

// Only against a service of its own, since it changes the data: ADMINISTRATOR_TOKEN names the file.
const file = process.env.ADMINISTRATOR_TOKEN
test.skip(file === undefined, 'needs a service whose data may be changed')

const map = '/node/plan-bnssg-jfp/map?at=act-bnssg-dental'
const from = 'Better access to NHS dentistry'
const to = 'Population health, prevention and inequality (JFP theme)'

async function drawLink(page: Page, hand: 'mouse' | 'keyboard') {
  await page.goto(map)
  const card = page.getByRole('region', { name: `Card of ${from}` })
  const other = page.getByRole('group', { name: 'Map', exact: true }).getByRole('button', { name: to })
  await expect(card).toBeVisible()
  if (hand === 'mouse') {
    await card.getByRole('button', { name: 'Draw a link from it' }).click()
    await expect(page.getByText(`A link from ${from}:`)).toBeVisible()
    await expectAccessible(page)
    await other.click()
  } else {
    await tabTo(page, 'button', 'Draw a link from it', card)
    await page.keyboard.press('Enter')
    await expect(page.getByText(`A link from ${from}:`)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByText(`A link from ${from}:`)).toHaveCount(0)
    await page.goBack()
    await page.goto(map)
    await tabTo(page, 'button', 'Draw a link from it', card)
    await page.keyboard.press('Enter')
    await page.getByLabel('Find on the map').focus()
    await page.keyboard.type(to)
    await expect(page.getByText(`A link from ${from}:`)).toBeVisible()
    await page.keyboard.press('Enter')
  }
  await expect(page).toHaveURL(/act-bnssg-dental\/change\?to=prio-bnssg-prevention/)
}

for (const hand of ['mouse', 'keyboard'] as const) {
  test(`a link is drawn on the map by ${hand}, looked at, applied and undone`, async ({ page }) => {
    await drawLink(page, hand)
    await expect(page.getByText('Chosen:').first()).toContainText(to)
    await page.getByLabel('It', { exact: true }).selectOption('partOf')
    await expect(page.getByText('Chosen:').first()).toContainText(to)
    await page.getByRole('button', { name: 'Show what would follow' }).click()
    await expect(page.getByRole('alert').first()).toContainText('Choose how the link comes to be known')
    await expect(page.getByRole('alert').first()).toContainText('Choose the document that it rests on')
    await expectAccessible(page)
    await page.getByLabel('How the link is known').selectOption('EXTERNAL')
    await choose(page, 'Document that it rests on', 'letter')
    await page.getByLabel('Who makes the change').fill('Head of Planning')
    await page.getByLabel('Why').fill(`A link drawn by ${hand}`)
    await page.getByRole('button', { name: 'Show what would follow' }).click()
    await expect(page.getByRole('heading', { name: 'What would change' })).toBeVisible()
    await page.getByLabel('Token').fill(readFileSync(file ?? '', 'utf8'))
    await page.getByRole('button', { name: 'Apply' }).click()
    await expect(page.getByText(/^Applied, in version \d+ of the data\./)).toBeVisible()
    await page.getByText('Undo this', { exact: false }).first().click()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Undo this change' }).click()
    await expect(page.getByText('It has been undone')).toBeVisible()

    await page.goto('/changes?of=act-bnssg-dental')
    await expect(page.getByText('It has been undone.').first()).toBeVisible()
    await expectFitsPhones(page)
  })
}

test('a link to what is not there is said to lead to nothing in the graph', async ({ page }) => {
  await page.goto('/node/act-bnssg-dental/change?to=nowhere')
  await expect(page.getByRole('alert')).toContainText('names something that is not in the graph')
})
