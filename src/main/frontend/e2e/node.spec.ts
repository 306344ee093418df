import { expect, test } from '@playwright/test'
import { expectAccessible, expectFitsPhones, refuseOtherHosts } from './checks'

test('a plan shows its card, with sources and how it is known', async ({ page }) => {
  const others = await refuseOtherHosts(page)
  await page.goto('/node/plan-bnssg-jfp')
  await expect(page).toHaveTitle('BNSSG Joint Forward Plan (refreshed) - Goldenthread')
  const about = page.getByRole('region', { name: 'About' })
  await expect(about).toContainText('refreshed')
  await expect(about).toContainText('lines 329, 351 and 354')
  await expect(page.getByRole('main').getByText('Stated', { exact: true }).first()).toBeVisible()
  others.expectNone()
})

test('a plan shows what it serves: its strategy, what it takes account of, and the shifts', async ({
  page,
}) => {
  await page.goto('/node/plan-bnssg-jfp')
  const serves = page.getByRole('region', { name: 'What it serves' })
  await expect(serves.getByRole('link', { name: 'BNSSG ICS Strategy' }).first()).toBeVisible()
  await expect(
    serves.getByRole('link', { name: /South Gloucestershire Joint Local Health/ }).first(),
  ).toBeVisible()
  await page.goto('/node/plan-bnssg-jfp?toward=up')
  const national = serves.getByRole('row', { name: /10 Year Health Plan/ })
  await expect(national).toContainText('Holds')
  await national.getByText(/more threads?$/).click()
  await expect(national.getByRole('link', { name: /Hospital to community/ }).first()).toBeVisible()
  await expect(serves.getByText('Derived').first()).toBeVisible()
})

test('a plan shows what shows that it works, down to measures', async ({ page }) => {
  await page.goto('/node/plan-bnssg-jfp?toward=down')
  await expect(page.getByRole('region', { name: 'What it serves' })).toHaveCount(0)
  const shows = page.getByRole('region', { name: 'What shows that it works' })
  await expect(shows.getByRole('row', { name: /Children growing up in poverty/ })).toContainText(
    'Measured, not compared',
  )
})

test('a neighbourhood health plan leads up to the 10 Year Health Plan, in this order', async ({ page }) => {
  await page.goto('/node/type-nhp?toward=up')
  const thread = page
    .getByRole('region', { name: 'What it serves' })
    .locator('[data-end]')
    .filter({ hasText: '10 Year Health Plan' })
    .locator('[data-thread]')
    .first()
  await thread.getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /Neighbourhood health plan to 10 Year Health Plan/,
  )
  await expect(page.locator('[data-thread] ol').first()).toHaveText(
    /Neighbourhood health plan.*opulation health improvement plan.*trategic commissioning plan.*10 Year Health Plan/,
  )
})

test('what threads come to and the table of links hold the same threads', async ({ page }) => {
  await page.goto('/node/plan-bnssg-jfp')
  const threads = page.locator('[data-thread]')
  await expect(threads.first()).toBeAttached()
  await expect(page.getByText('Loading')).toHaveCount(0)
  const read = async () =>
    new Set(await threads.evaluateAll((items) => items.map((item) => item.getAttribute('data-thread'))))
  const summed = await read()
  await page.getByRole('link', { name: 'Link by link', exact: true }).click()
  await expect(page).toHaveURL('/node/plan-bnssg-jfp?view=table')
  for (const name of ['What it serves', 'What shows that it works']) {
    await expect(page.getByRole('region', { name }).locator('[data-step]').first()).toBeVisible()
  }
  const more = page.getByRole('button', { name: /Show all/ })
  for (let folded = await more.count(); folded > 0; folded--) {
    await more.first().click()
    await expect(more).toHaveCount(folded - 1)
  }
  await expect(threads).toHaveCount(summed.size)
  expect(await read()).toEqual(summed)
  await expectAccessible(page)
})

test('a measure shows its latest figures by organisation, with period and status', async ({ page }) => {
  await page.goto('/node/meas-ae4h?toward=down')
  const shows = page.getByRole('region', { name: 'What shows that it works' })
  const row = shows.getByRole('row', { name: /North Bristol NHS Trust/ }).first()
  await expect(row).toContainText('64.3%, February 2026')
  await expect(
    row.getByText(/(Worse|Better) than (plan|target)|Not compared|Target met|As planned/).first(),
  ).toBeVisible()
  await expectAccessible(page)
})

test('a risk without a published score shows no data, not an empty space', async ({ page }) => {
  await page.goto('/node/risk-flow')
  const likelihood = page.getByText('Likelihood', { exact: true })
  await expect(likelihood.locator('xpath=following-sibling::dd')).toHaveText('No data')
})

test('relationships are counted first, and long ones are opened a page at a time, with their values', async ({
  page,
}) => {
  await page.goto('/node/meas-62d')
  const group = page.locator('[data-relationship="observations"]')
  await group.locator('summary').click()
  await expect(group.locator('[data-link]')).toHaveCount(10)
  await expect(group.locator('[data-link="obs-62d-rte-202404"]')).toContainText('64%')
  await group.getByRole('button', { name: 'Show more' }).click()
  await expect(group.locator('[data-link]')).toHaveCount(35)
  await expect(group.getByRole('link').nth(10)).toBeFocused()
})

test('an id that is not in the graph gets a clear message and a way on', async ({ page }) => {
  await page.goto('/node/plan-no-such')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No data for “plan-no-such”')
  await expect(page.getByRole('searchbox')).toBeVisible()
  await expectAccessible(page)
})

test('a service that does not answer is reported, and can be asked again', async ({ page }) => {
  await page.route('**/graphql', (route) => route.fulfill({ status: 503, body: 'no' }), { times: 1 })
  await page.goto('/node/plan-bnssg-jfp')
  await expect(page.getByRole('alert')).toContainText('Try again.')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'About' })).toBeVisible()
})

for (const id of [
  'plan-bnssg-jfp',
  'type-nhp',
  'shift-h2c',
  'meas-ae4h',
  'meas-62d',
  'risk-flow',
  'org-bnssg-icb',
  'src-s1b',
]) {
  test(`the page of ${id} is accessible and fits a phone and a narrow window`, async ({ page }) => {
    await page.goto(`/node/${id}`)
    await expect(page.getByRole('heading', { level: 2, name: 'Relationships' })).toBeVisible()
    await expect(page.getByText('Loading')).toHaveCount(0)
    await expectAccessible(page)
    await expectFitsPhones(page)
    await page.goto(`/node/${id}?view=table`)
    await expect(page.getByText('Loading')).toHaveCount(0)
    await expectFitsPhones(page)
    await expectAccessible(page)
  })
}
