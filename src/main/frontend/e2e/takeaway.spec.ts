import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import Papa from 'papaparse'
import { expectAccessible, tabTo } from './checks'

/** Saves a table by pressing a key on its button, and reads the file. */
async function take(page: Page, name: string | RegExp) {
  await expect(page.getByRole('button', { name })).toBeVisible()
  await tabTo(page, 'button', name)
  const saved = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const download = await saved
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) }
}

/** The rows of a CSV file by heading, and what stands below them. */
function read(content: Buffer) {
  const text = content.toString('utf8')
  expect(text.startsWith('\u{feff}')).toBe(true)
  const [headings = [], ...lines] = Papa.parse<string[]>(text.slice(1)).data
  const end = lines.findIndex((line) => line.every((cell) => cell === ''))
  return {
    rows: lines
      .slice(0, end)
      .map((line) => Object.fromEntries(headings.map((name, index) => [name, line[index]]))),
    notes: new Map(lines.slice(end + 1).map(([name = '', note]) => [name, note])),
  }
}

test('the gaps of a system are taken away as CSV, every page of them, as on the screen', async ({ page }) => {
  await page.goto('/node/sys-bnssg-ics/gaps?severity=HIGH')
  await expect(page.locator('[data-gap]').first()).toBeVisible()
  const onScreen = await page
    .locator('[data-gap]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-gap')))
  const total = Number(
    /(\d+) gaps shown/.exec(
      await page
        .getByText(/\d+ gaps shown/)
        .first()
        .innerText(),
    )?.[1],
  )
  const file = await take(page, 'CSV of Gaps')
  expect(file.name).toMatch(/^gaps-bnssg-integrated-care-system-gaps-\d{4}-\d\d-\d\d\.csv$/)
  const { rows, notes } = read(file.content)
  expect(rows).toHaveLength(total)
  expect(rows.slice(0, onScreen.length).map((row) => row['Gap: ID'])).toEqual(onScreen)
  expect(new Set(rows.map((row) => row['Gap: ID'])).size).toBe(total)
  for (const row of rows) {
    expect(row['How it is known']).toBeTruthy()
    expect(row.Sources).toBeTruthy()
  }
  expect(Object.fromEntries<string | undefined>(notes)).toMatchObject({
    Page: 'Gaps: BNSSG Integrated Care System',
    Rows: String(total),
    Address: page.url(),
    'Demonstration data': 'Left out',
  })
  expect(notes.get('Data version')).toMatch(/\S/)
  await expect(page.getByText(`${total} rows saved as CSV.`).first()).toBeVisible()
  await expectAccessible(page)
})

test('every gap in the graph is taken away as an Excel workbook, within the security policy', async ({
  page,
}) => {
  const refused: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') {
      refused.push(message.text())
    }
  })
  await page.goto('/gaps')
  await expect(page.getByRole('button', { name: 'CSV of Gaps' })).toBeVisible()
  const file = await take(page, 'Excel of Gaps')
  expect(file.name).toMatch(/\.xlsx$/)
  // A workbook is a zip archive of sheets.
  expect(file.content.subarray(0, 4)).toEqual(Buffer.from('PK\u0003\u0004', 'latin1'))
  expect(file.content.includes('xl/worksheets/sheet2.xml')).toBe(true)
  expect(refused).toEqual([])
})

test('risks are taken away with the figures that the screen shows', async ({ page }) => {
  await page.goto('/risks')
  await expect(page.locator('[data-risk]').first()).toBeVisible()
  const onScreen = await page
    .locator('[data-risk]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-risk')))
  const { rows } = read((await take(page, 'CSV of Risks by exposure')).content)
  expect(rows.map((row) => row['Risk: ID'])).toEqual(onScreen)
})

test('threads are taken away link by link, as their table shows them', async ({ page }) => {
  await page.goto('/node/type-nhp?toward=up&view=table')
  await expect(page.locator('[data-step]').first()).toBeVisible()
  const { rows } = read((await take(page, 'CSV of What it serves')).content)
  const steps = await page
    .locator('[data-step]')
    .evaluateAll((found) => found.map((step) => step.getAttribute('data-step')))
  expect(rows.map((row) => row.Step).slice(0, steps.length)).toEqual(steps)
  expect(rows[0]?.['From: ID']).toBe('type-nhp')
})

test('a file that cannot be written says so, and can be asked for again', async ({ page }) => {
  await page.goto('/gaps')
  await expect(page.getByRole('button', { name: 'CSV of Gaps' })).toBeVisible()
  await page.route('**/graphql', (route) => route.abort(), { times: 1 })
  await page.getByRole('button', { name: 'CSV of Gaps' }).click()
  await expect(page.getByRole('alert')).toContainText(
    'No file was written. The service could not be reached.',
  )
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'CSV of Gaps' }).click()
  await saved
})

test('a page is cited with its title, its address and the version of the data', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/node/risk-flow/impact')
  await expect(page.locator('[data-affected]').first()).toBeVisible()
  await page.locator('summary', { hasText: 'Cite this' }).focus()
  await page.keyboard.press('Enter')
  await tabTo(page, 'button', 'Copy the reference')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Copied.').first()).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('‘Depends on it: Poor flow through health and care settings’ (data version')
  expect(copied).toContain(page.url())
  await expectAccessible(page)
})

test('the query behind a page opens in GraphiQL with its variables, and answers there', async ({ page }) => {
  await page.goto('/node/risk-flow/impact')
  await expect(page.locator('[data-affected]').first()).toBeVisible()
  await tabTo(page, 'link', /^Show me the/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveTitle('Ask - Goldenthread')
  // The editor takes a tab's text once it is there itself.
  await expect(page.getByRole('region', { name: 'Query Editor' })).toContainText('query Subject')
  await page.getByRole('tab', { name: 'Impact' }).click()
  await expect(page.getByRole('region', { name: 'Query Editor' })).toContainText('impact(of: $id')
  await page.getByRole('button', { name: /Execute query/ }).click()
  await expect(page.getByRole('region', { name: 'Result Window' })).toContainText('If it lands')
})

test('a view is saved under a name and opened again', async ({ page }) => {
  await page.goto('/gaps?severity=HIGH')
  await expect(page.locator('[data-gap]').first()).toBeVisible()
  await page.locator('summary', { hasText: 'Save this view' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Name' }).fill('What to mend first')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Saved as “What to mend first” in this browser.').first()).toBeVisible()
  await page.goto('/views')
  await expectAccessible(page)
  await tabTo(page, 'link', 'What to mend first')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/gaps?severity=HIGH')
  await expect(page.locator('[data-gap]').first()).toBeVisible()
  await page.goto('/views')
  await page.getByRole('button', { name: 'Forget What to mend first' }).click()
  await expect(page.getByText('None yet.')).toBeVisible()
})
