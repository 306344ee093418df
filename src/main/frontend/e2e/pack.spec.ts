import { expect, test, type Page } from '@playwright/test'
import { expectAccessible, expectFitsPhones, refuseOtherHosts } from './checks'

const pack = '/evidence/org-bnssg-icb/2024-25'

interface Table {
  key: string
  rows: { id: string | null }[]
}

/** The ids of the rows of each table, as the API has them. */
async function rowsOfTheApi(page: Page) {
  const response = await page.request.post('/graphql', {
    data: { documentId: 'page/evidence-pack', variables: { board: 'org-bnssg-icb', year: '2024/25' } },
  })
  const { data } = (await response.json()) as {
    data: { evidencePack: { sections: { tables: Table[] }[] } }
  }
  return data.evidencePack.sections
    .flatMap(({ tables }) => tables)
    .map(({ key, rows }) => [key, rows.flatMap(({ id }) => (id === null ? [] : [id]))])
}

test('the pack of a board is reached from its card, and can be read and taken away', async ({ page }) => {
  const others = await refuseOtherHosts(page)
  await page.goto('/node/org-bnssg-icb')
  await page.getByRole('navigation', { name: 'Pages about this' }).getByText('Evidence pack').click()
  await expect(page).toHaveURL('/evidence/org-bnssg-icb')
  await expect(page.getByRole('heading', { name: 'Years with an assessment' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Evidence pack for 2024/25' }).click()
  await expect(page).toHaveURL(pack)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('NHS Bristol, North Somerset')
  const inSection = page.getByText('In the national summary: Population health and healthcare.')
  await expect(inSection).toBeHidden()
  await page.getByRole('heading', { name: 'Section 2: Improving population health and healthcare' }).click()
  await expect(inSection).toBeVisible()
  await page.getByRole('link', { name: 'Open all sections' }).click()
  await expect(page).toHaveURL(`${pack}?sections=all`)
  await expect(
    page.getByText('Risks and scores stand here as the facts have them now, not as they were in 2024/25.'),
  ).toBeVisible()
  for (const [name, file] of [
    ['Word document', 'evidence-pack-org-bnssg-icb-2024-25.docx'],
    ['Excel workbook', 'evidence-pack-org-bnssg-icb-2024-25.xlsx'],
    ['CSV, a line for each cell', 'evidence-pack-org-bnssg-icb-2024-25.csv'],
    ['Draft of the assessment letter, for Word', 'draft-letter-org-bnssg-icb-2024-25.docx'],
  ] as const) {
    const started = page.waitForEvent('download')
    await page.getByRole('link', { name }).click()
    expect((await started).suggestedFilename()).toBe(file)
  }
  others.expectNone()
})

test('the page shows the rows of the API, each with its id, in their order', async ({ page }) => {
  await page.goto(pack)
  await expect(page.getByRole('heading', { name: 'Summary' })).toBeVisible()
  const shown = await page
    .locator('.gt-pack__table')
    .evaluateAll((tables) =>
      tables.map((table) => [
        table.querySelector('h3')?.id.replace(/^table-/, ''),
        [...table.querySelectorAll('[data-row]')].map((row) => row.getAttribute('data-row')),
      ]),
    )
  expect(shown).toEqual(await rowsOfTheApi(page))
})

test('a section is opened by its address, and by what refers to a table in it', async ({ page }) => {
  await page.goto(`${pack}#sec-2`)
  await expect(page.getByText('In the national summary: Population health and healthcare.')).toBeInViewport()
  await expect(page.getByText('In the national summary: Inequality.')).toBeHidden()
  await page
    .getByRole('link', { name: '11 rows of Next steps of the assessment for 2024/25' })
    .first()
    .click()
  await expect(page.locator('#table-next-steps')).toBeInViewport()
  await expect(page.locator('#table-next-steps ~ * [data-row]').first()).toBeVisible()
})

test('each series is drawn, with what the chart shows in words and with its rows', async ({ page }) => {
  await page.goto(pack)
  const series = page.locator('.gt-pack__picture', { hasText: 'North Bristol NHS Trust' }).first()
  await expect(series).toBeAttached()
  // Wherever it stands among the charts, of which only the first are in the open.
  await page.locator('details:has(.gt-pack__picture)').evaluateAll((folds: HTMLDetailsElement[]) => {
    folds.forEach((fold) => {
      fold.open = true
    })
  })
  const drawing = series.getByRole('img', { name: /^Chart of .*North Bristol NHS Trust/ })
  await expect(drawing).toBeVisible()
  expect(await drawing.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(720)
  await expect(series.locator('figcaption')).toContainText('Judged by the rules of')
  await series.getByText(/rows of .*with sources/).click()
  await expect(series.getByRole('row').nth(1)).toBeVisible()
})

test('a pack is read on a phone without scrolling past all that it holds', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(pack)
  await expect(page.getByRole('heading', { name: 'Index of sources' })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(10 * 844)
})

test('the pack is accessible, fits a phone, and says where there is no data', async ({ page }) => {
  await page.goto(`${pack}?sections=all`)
  const previous = page.locator('.gt-pack__table', { hasText: 'Next steps of the assessment for 2023/24' })
  await expect(previous).toContainText('No data: the facts hold nothing for this table.')
  await expectFitsPhones(page)
  // The rows of a table are alike: three of each show what a machine can find, in a minute rather than in ten.
  await page.locator('.gt-pack__facts').evaluateAll((tables) => {
    tables.forEach((table) => {
      ;[...table.querySelectorAll('tbody')].slice(3).forEach((row) => {
        row.remove()
      })
    })
  })
  await expectAccessible(page)
})

test('on paper the pack has its contents and all rows, and nothing to press', async ({ page }) => {
  await page.goto(pack)
  await expect(page.getByRole('heading', { name: 'Summary' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation', { name: 'Contents' })).toBeVisible()
  await expect(page.getByText('Word document')).toBeHidden()
  await expect(page.locator('.gt-pack__table [data-row^="LINK_UNCONFIRMED"]').first()).toBeVisible()
})

test('on paper, which is narrower than a screen, the rows of a table stay rows under their headings', async ({
  page,
}) => {
  await page.setViewportSize({ width: 700, height: 1000 })
  await page.goto(pack)
  await expect(page.getByRole('heading', { name: 'Summary' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  const table = page.locator('.gt-pack__facts').first()
  await expect(table.getByRole('columnheader').first()).toBeVisible()
  const cells = table.locator('[data-row]').first().locator('th, td')
  const tops = await cells.evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().top))
  expect(tops.length).toBeGreaterThan(3)
  expect(new Set(tops).size).toBe(1)
})

test('a row that is stated in many places names the document once and all of them below it', async ({
  page,
}) => {
  await page.goto(pack)
  const series = page.locator('.gt-pack__below').filter({ hasText: 'Stated in' }).first()
  await expect(series).toContainText(/\[\d+\].* data files \S+\.csv, .* and \S+\.csv/)
})

test('a board without an assessment has a pack that says so, and an unknown one has none', async ({
  page,
}) => {
  await page.goto('/evidence/org-glos-icb/2024-25')
  await expect(
    page.getByText('No assessment of this board for 2024/25 is recorded: no data.').first(),
  ).toBeVisible()
  await page.goto('/evidence/nobody/2024-25')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No data for “nobody”')
  await page.goto('/evidence/org-glos-icb/2024-26')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Something went wrong')
})

test.describe('while a pack is made', () => {
  test.beforeEach(async ({ page }) => {
    await page.route('**/graphql*', async (route) => {
      const question = route.request().postData() ?? ''
      if (question.includes('query EvidencePackProgress')) {
        const evidencePackProgress = { running: true, step: 'Looking for risks', done: 8, steps: 14 }
        await route.fulfill({ json: { data: { evidencePackProgress } } })
      } else if (!question.includes('query EvidencePack(')) {
        await route.continue()
      }
    })
    await page.goto(pack)
  })

  test('the page says how far that has come', async ({ page }) => {
    const progress = page.getByLabel('Looking for risks: 8 of 14 steps done')
    await expect(progress).toHaveJSProperty('position', 8 / 14)
    await expectAccessible(page)
  })

  test('it can be cancelled', async ({ page }) => {
    await page.getByRole('button', { name: /^Cancel making/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Something went wrong')
  })
})
