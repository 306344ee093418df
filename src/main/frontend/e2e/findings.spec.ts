import { expect, test } from '@playwright/test'
import { expectAccessible, expectFitsPhones, refuseOtherHosts, tabTo } from './checks'

const system = '/node/sys-bnssg-ics'

test('the gaps of a system lead from its card, by severity and rule, to each thing', async ({ page }) => {
  const others = await refuseOtherHosts(page)
  await page.goto(system)
  await page.getByRole('navigation', { name: 'Pages about this' }).getByRole('link', { name: 'Gaps' }).click()
  await expect(page).toHaveURL(`${system}/gaps`)
  await expect(page).toHaveTitle('Gaps: BNSSG Integrated Care System - Goldenthread')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByText(/^\d+ gaps, found by \d+ of \d+ rules\.$/)).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'High severity' })).toBeVisible()

  await page.getByRole('combobox', { name: 'Gaps to show' }).selectOption('RISK_WITHOUT_MITIGATION')
  await tabTo(page, 'button', 'Show')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${system}/gaps?rule=RISK_WITHOUT_MITIGATION`)
  await expect(page.getByRole('status')).toContainText(/\d+ gaps? shown/)
  await expect(page.locator('[data-rule]')).toHaveCount(1)
  await expect(page.locator('[data-rule]')).toContainText(
    'A mitigation, action or plan that lessens the risk.',
  )
  const gap = page.locator('[data-gap]').filter({
    has: page.getByRole('rowheader', { name: /Poor flow through health and care settings/ }),
  })
  await expect(gap).toContainText('None is named.')
  await expect(gap.getByText('Derived', { exact: true }).first()).toBeVisible()
  await expect(gap.locator('.gt-state')).toContainText('Thread: Holds')
  const link = gap.getByRole('listitem').filter({ hasText: 'threatens' })
  await expect(link.getByText('Derived')).toBeVisible()
  const sources = gap.getByText('Sources of this thread')
  await sources.focus()
  await page.keyboard.press('Enter')
  await expect(gap.locator('.gt-step-sources')).toContainText(
    'Poor flow through health and care settings threatens',
  )
  await expectAccessible(page)
  await expectFitsPhones(page)
  await expectAccessible(page)

  await gap.getByRole('rowheader').getByRole('link').click()
  await expect(page.getByRole('heading', { level: 2, name: 'What it serves' })).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(`${system}/gaps?rule=RISK_WITHOUT_MITIGATION`)
  await expect(page.locator('[data-rule]')).toHaveCount(1)
  others.expectNone()
})

test('a risk shows what depends on it, by which links, and a slip which dates it misses', async ({
  page,
}) => {
  await page.goto('/node/risk-flow/impact')
  await expect(page).toHaveTitle('Depends on it: Poor flow through health and care settings - Goldenthread')
  await expect(page.getByText(/^What is affected if it lands/)).toBeVisible()
  const affected = page.getByRole('region', { name: 'What is affected' })
  const row = affected.locator('[data-affected="shift-h2c"]')
  await expect(row).toContainText(/In \d steps/)
  await expect(row.getByRole('list', { name: 'Thread' })).toContainText('threatens A&E four-hour performance')
  await row.getByText(/links with sources/).click()
  await expect(row.getByText('Derived').first()).toBeVisible()
  await expectAccessible(page)
  await expectFitsPhones(page)

  await page.goto('/node/type-nhp/impact')
  await page.getByRole('combobox', { name: 'What happens' }).selectOption('It slips to a day')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByText('Enter a real date, such as 1 3 2026')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('textbox', { name: 'Day' }).fill('1')
  await page.getByRole('textbox', { name: 'Month' }).fill('3')
  await page.getByRole('textbox', { name: 'Year' }).fill('2026')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL('/node/type-nhp/impact?until=2026-03-01')
  const dates = page.getByRole('region', { name: 'Dates that depend on it' })
  await expect(dates.locator('[data-date="ms-dec-final"]')).toContainText('Missed by 60 days')
  await expectFitsPhones(page)
})

test('the form and the answer say the same of what happens to a measure', async ({ page }) => {
  await page.goto('/node/meas-ae4h/impact')
  await expect(page.getByRole('combobox', { name: 'What happens' })).toHaveText(/^Its target moves/)
  await expect(
    page.getByRole('main').getByText(/^If its target moves, \d+ things? (is|are) affected/),
  ).toBeVisible()
  await expectAccessible(page)
  await expectFitsPhones(page)
})

test('coverage leads from a cell to its threads and back, by keyboard', async ({ page }) => {
  await page.goto('/coverage?rows=LocalPlan&columns=Shift&scope=sys-bnssg-ics')
  await expect(page).toHaveTitle('Coverage: Local plans by shifts - Goldenthread')
  const table = page.getByRole('table', {
    name: /^BNSSG Integrated Care System: \d+ local plans by \d shifts$/,
  })
  await expect(table.getByRole('columnheader', { name: 'Hospital to community' })).toBeVisible()
  const plan = table.getByRole('row', { name: /BNSSG Joint Forward Plan/ })
  await expect(plan).toContainText(/\d broken/)
  await expect(table.getByText('No thread').first()).toBeVisible()
  await expectAccessible(page)
  const cell = plan.getByRole('link', { name: /threads? joins? .* and Hospital to community/ })
  await cell.focus()
  await page.keyboard.press('Enter')
  const joining = page.getByRole('heading', { level: 2, name: /^Threads that join BNSSG Joint Forward Plan/ })
  await expect(joining).toBeFocused()
  await expect(page.locator('[data-thread]').first()).toContainText('Hospital to community')
  await expect(page.getByText('Sources of this thread').first()).toBeVisible()
  await expectAccessible(page)
  await expectFitsPhones(page)
  await page.goBack()
  await expect(joining).toHaveCount(0)
  await expect(cell).toBeFocused()
})

test('single points of failure and risks of a system are tables that fit a phone', async ({ page }) => {
  await page.goto(system)
  await page
    .getByRole('navigation', { name: 'Pages about this' })
    .getByRole('link', { name: 'Single points of failure' })
    .click()
  await expect(page).toHaveTitle('Single points of failure: BNSSG Integrated Care System - Goldenthread')
  await expect(page.getByRole('columnheader', { name: 'From, by no other way' })).toBeVisible()
  await expectAccessible(page)
  await expectFitsPhones(page)
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto('/risks')
  await expect(page).toHaveTitle('Risks by exposure: everything in the graph - Goldenthread')
  const risk = page.locator('[data-risk="risk-flow"]')
  await expect(risk.getByText('No data')).toHaveCount(4)
  await expectAccessible(page)
  await expectFitsPhones(page)
})
