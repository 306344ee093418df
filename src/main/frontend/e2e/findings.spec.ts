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

  await tabTo(page, 'link', 'A risk that nothing is recorded to lessen.')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${system}/gaps?rule=RISK_WITHOUT_MITIGATION`)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
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
  await expect(gap.locator('.gt-standing')).toContainText('Holds')
  await expectAccessible(page)
  await expectFitsPhones(page)
  await expectAccessible(page)
  await page.setViewportSize({ width: 1280, height: 900 })

  await tabTo(page, 'link', /Open this gap in Poor flow through health and care settings/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/gap\?id=RISK_WITHOUT_MITIGATION\+risk-flow&scope=sys-bnssg-ics$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByText('A risk that nothing is recorded to lessen.')).toBeVisible()
  await expectAccessible(page)
  await expectFitsPhones(page)
  await page.reload()
  const link = page.getByRole('listitem').filter({ hasText: 'threatens' }).first()
  await expect(link.getByText('Derived')).toBeVisible()
  const sources = page.locator('summary').filter({ hasText: 'Sources of this thread' }).first()
  await sources.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.gt-step-sources').first()).toContainText(
    'Poor flow through health and care settings threatens',
  )
  await page.goBack()
  await expect(page).toHaveURL(`${system}/gaps?rule=RISK_WITHOUT_MITIGATION`)
  await expect(page.locator('[data-rule]')).toHaveCount(1)
  others.expectNone()
})

test('gaps are read a page at a time, and the choice stays in the address', async ({ page }) => {
  await page.goto(`${system}/gaps?rule=LINK_UNCONFIRMED`)
  const gaps = page.locator('[data-gap]')
  await expect(gaps).toHaveCount(25)
  const first = await gaps.first().getAttribute('data-gap')
  await page.getByRole('link', { name: 'Next page of gaps' }).click()
  await expect(page).toHaveURL(/rule=LINK_UNCONFIRMED&after=/)
  await expect(gaps.first()).not.toHaveAttribute('data-gap', first ?? '')
  await page.reload()
  await expect(gaps.first()).not.toHaveAttribute('data-gap', first ?? '')
  await page.getByRole('link', { name: 'Back to the first page' }).click()
  await expect(gaps.first()).toHaveAttribute('data-gap', first ?? '')
})

test('a gap that is none any more is said to be none', async ({ page }) => {
  await page.goto('/gap?id=RISK_WITHOUT_MITIGATION no-such')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No gap, or not any more')
  await expectAccessible(page)
})

test('a risk shows what depends on it, by which links, and a slip which dates it misses', async ({
  page,
}) => {
  await page.goto('/node/risk-flow/impact')
  await expect(page).toHaveTitle('Depends on it: Poor flow through health and care settings - Goldenthread')
  await expect(page.getByText(/^What is affected if it lands/)).toBeVisible()
  const dates = page.getByRole('region', { name: 'Dates that depend on it' })
  await expect(dates.locator('[data-date="tgt-2526-ae4h"]')).toContainText('31 March 2026')
  const affected = page.getByRole('region', { name: 'What is affected' })
  const measure = affected.locator('[data-affected="meas-ae4h"]')
  await expect(measure).toContainText('threatens Derived A&E four-hour performance')
  await expect(measure.locator('[data-affected="prio-2526-uec"]')).toHaveCount(1)
  const each = await affected
    .locator('[data-affected]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-affected')))
  expect(new Set(each).size).toBe(each.length)
  await expect(affected).toContainText(`${each.length} things, each once`)
  await measure.locator('summary').filter({ hasText: 'Sources' }).first().focus()
  await page.keyboard.press('Enter')
  await expect(measure.locator('.gt-step-sources').first()).toContainText('line')
  await expectAccessible(page)
  await expectFitsPhones(page)
  await page.setViewportSize({ width: 1280, height: 900 })
  await tabTo(page, 'link', 'Table')
  await page.keyboard.press('Enter')
  await expect(affected.getByRole('row')).toHaveCount(each.length + 1)
  await expectFitsPhones(page)

  await page.goto('/node/type-nhp/impact')
  await page.getByText('It slips to a day of your own').click()
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByText('Enter a real date, such as 1 3 2026')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('textbox', { name: 'Day' }).fill('1')
  await page.getByRole('textbox', { name: 'Month' }).fill('3')
  await page.getByRole('textbox', { name: 'Year' }).fill('2026')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL('/node/type-nhp/impact?until=2026-03-01')
  await expect(dates.locator('[data-date="ms-dec-final"]')).toContainText('Missed by 60 days')
  await expectFitsPhones(page)
})

test('the form and the answer say the same of what happens to a measure', async ({ page }) => {
  await page.goto('/node/meas-ae4h/impact')
  await expect(page.getByRole('link', { name: 'Its target moves' })).toHaveAttribute('aria-current', 'true')
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
  await expect(page.getByText(/^Not in the table: \d+ local plans that no thread joins$/)).toBeVisible()
  await expectAccessible(page)
  const cell = plan.getByRole('link', { name: /threads? joins? .* and Hospital to community/ })
  await cell.focus()
  await page.keyboard.press('Enter')
  const joining = page.getByRole('heading', { level: 2, name: /^Threads that join BNSSG Joint Forward Plan/ })
  await expect(joining).toBeFocused()
  const opened = page.getByRole('region', { name: /^Threads that join BNSSG Joint Forward Plan/ })
  await expect(opened.getByRole('heading', { name: '6 threads run on down from there' })).toBeVisible()
  await expect(opened.locator('[data-end] [data-thread]')).toHaveCount(6)
  await expect(opened.getByRole('heading', { name: '2 threads join the two' })).toBeVisible()
  await expect(opened.locator('.gt-threads > [data-thread]')).toHaveCount(2)
  await expect(opened.locator('.gt-threads > [data-thread]').first()).toContainText('Hospital to community')
  await expect(page.getByText('Sources of this thread').first()).toBeVisible()
  await expectAccessible(page)
  await expectFitsPhones(page)
  // On a phone the cells are a list.
  await page.goBack()
  await expect(joining).toHaveCount(0)
  await expect(page.locator(':focus')).toHaveAccessibleName(/threads?\s+joins? .* and Hospital to community/)
})

test('two systems stand side by side, row against row, with totals', async ({ page }) => {
  await page.goto('/coverage?rows=LocalPlan&columns=Shift&scope=sys-bnssg-ics&scope=sys-glos-ics')
  const against = page.getByRole('region', { name: /^BNSSG Integrated Care System beside/ })
  await expect(against.getByRole('columnheader')).toHaveCount(3)
  const row = against.locator('[data-against="shift-h2c"]')
  await expect(row.getByRole('cell').first()).toContainText('2 threads')
  await expect(against.getByRole('row', { name: /All together/ })).toContainText(/\d+ threads/)
  await expectAccessible(page)
  await row.locator('summary').last().focus()
  await page.keyboard.press('Enter')
  await tabTo(page, 'link', /One Gloucestershire Joint Forward Plan.*: \d threads?/)
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('heading', { level: 2, name: /^Threads that join One Gloucestershire/ }),
  ).toBeFocused()
  await expectFitsPhones(page)
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
  await expect(page.getByText('No data of any risk: Likelihood, Consequence, Score, Exposure.')).toBeVisible()
  await expectAccessible(page)
  await expectFitsPhones(page)
})
