import { expect, test } from '@playwright/test'
import { expectAccessible } from './checks'

// States that the real facts may not hold at any given time: only the mock has them for certain.
test.skip(process.env.BASE_URL !== undefined, 'needs the mock')

test('demonstration data is announced above the page and tagged where it stands', async ({ page }) => {
  await page.goto('/node/plan-demo-nhp')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No data for “plan-demo-nhp”')
  await expect(page.getByText('Demonstration data is included.')).toHaveCount(0)
  await page.getByRole('link', { name: 'Look again with it included' }).click()
  await expect(page).toHaveURL('/node/plan-demo-nhp?demonstration=true')
  await expect(page.getByRole('region', { name: 'About the data on this page' })).toContainText(
    'Demonstration data is included.',
  )
  await expect(page.locator('.gt-line--demonstration')).toHaveCount(1)
  await expectAccessible(page)
})

test('conflicts between sources and doubts about data are visible warnings', async ({ page }) => {
  await page.goto('/node/meas-62d')
  await expect(page.getByRole('heading', { name: 'Sources disagree' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Quality of the data' })).toBeVisible()
})

test('an answer that was cut says so and where', async ({ page }) => {
  await page.goto('/node/risk-flow?toward=up')
  await expect(page.getByText('Not all threads are shown.')).toBeVisible()
  await expect(page.getByText('Cut at 12 hops below “Hospital to community”.')).toBeVisible()
})

test('an error that the service reports is told to planners, and its words to developers', async ({
  page,
}) => {
  await page.goto('/?q=fail')
  await expect(page.getByRole('alert')).toContainText('This took longer than the service allows.')
  await page.getByText('Details for whoever runs the service').click()
  await expect(page.getByRole('alert')).toContainText('The store did not answer in time. TIMED_OUT')
  await expectAccessible(page)
})

test('where no rule finds a gap, the rules are listed with what they looked for', async ({ page }) => {
  await page.goto('/node/plan-bnssg-jfp/gaps')
  await expect(page.getByRole('heading', { name: 'No gap found by 3 rules' })).toBeVisible()
  await expect(page.getByRole('row', { name: /A risk that nothing is recorded to lessen/ })).toContainText(
    'None found',
  )
  await expectAccessible(page)
})

test('a page about something that is not in the graph says so', async ({ page }) => {
  await page.goto('/node/no-such/impact')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No data for “no-such”')
})

test('two kinds that nothing joins are said not to be joined', async ({ page }) => {
  await page.goto('/coverage?rows=System&columns=Priority')
  await expect(page.getByText('No thread joins any of these')).toBeVisible()
  await expectAccessible(page)
})
