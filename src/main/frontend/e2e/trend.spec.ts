import { expect, test } from '@playwright/test'
import { expectAccessible, expectFitsPhones, refuseOtherHosts, tabTo } from './checks'

test('the monthly trend of a measure for one trust is drawn, told and listed', async ({ page }) => {
  const others = await refuseOtherHosts(page)
  const refused: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') {
      refused.push(message.text())
    }
  })
  await page.goto('/node/meas-ae4h')
  const trend = page.getByRole('region', { name: 'Trend' })
  const trust = /^University Hospitals Bristol and Weston/
  await tabTo(page, 'link', trust, trend)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/node/meas-ae4h?for=org-uhbw')
  await expect(trend.getByRole('link', { name: trust }).first()).toBeFocused()
  const summary = trend.locator('figcaption')
  await expect(summary).toContainText('59 monthly values, April 2021 to February 2026')
  await expect(summary).toContainText('The latest is 67.4% in February 2026.')
  await expect(summary).toContainText('The next target after it is 78% by March 2026')
  const chart = trend.getByRole('img')
  await expect(chart).toHaveAttribute('aria-label', /59 monthly values/)
  await expect(chart.getByText('Target 78% by March 2026')).toBeVisible()
  await expect(summary).toContainText('Making Data Count')
  await expect(trend.getByText('Process limits')).toBeVisible()
  await expect(trend.getByText('Special cause for the better, by high values')).toBeVisible()
  await trend.locator('summary').filter({ hasText: '59 values as a table, with sources' }).focus()
  await page.keyboard.press('Enter')
  const rows = trend.locator('[data-observation]')
  await expect(rows).toHaveCount(59)
  await expect(rows.first()).toContainText('April 2021')
  await expect(rows.last()).toContainText('67.4%')
  await expect(rows.last()).toContainText('Special cause for the better: part of a shift')
  await expect(trend.locator('[data-target="tgt-2526-ae4h"]')).toContainText('Expected to be missed')
  await expect(trend.locator('[data-target="tgt-2425-ae4h"]')).toContainText('No: set for others')
  await expectAccessible(page)
  await expectFitsPhones(page)
  await page.reload()
  await expect(summary).toContainText('University Hospitals Bristol and Weston')
  others.expectNone()
  expect(refused).toEqual([])
})

test('one value is no trend', async ({ page }) => {
  await page.goto('/node/meas-ae4h?for=org-bnssg-icb')
  const trend = page.getByRole('region', { name: 'Trend' })
  await expect(trend.locator('figcaption')).not.toContainText('The highest')
  await expect(trend.locator('[data-observation]')).toHaveCount(1)
  await expect(trend.locator('[data-observation]')).toContainText('65.1%')
  await expectAccessible(page)
})

test('a measure that is told in words only keeps them', async ({ page }) => {
  await page.goto('/node/meas-handover')
  const trend = page.getByRole('region', { name: 'Trend' })
  await expect(trend.locator('figcaption')).toContainText('no series of numbers to draw')
  await expect(trend.getByRole('img')).toHaveCount(0)
  await expect(trend.locator('[data-observation]')).toContainText(/periods of improvement/i)
  await expectAccessible(page)
})

test('one thread has an address that can be shared', async ({ page }) => {
  await page.goto('/node/plan-bnssg-jfp?toward=down')
  const end = page.getByRole('row', { name: /Children growing up in poverty/ })
  await end.getByRole('link', { name: /thread to/ }).click()
  await expect(page).toHaveURL(/\/thread\?from=plan-bnssg-jfp&to=meas-bnssg-childpoverty&id=/)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  const address = page.url()
  await expect(page.locator('.gt-standing').first()).toHaveText('Measured, not compared')
  await expectAccessible(page)
  await expectFitsPhones(page)
  await page.goto('/')
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Children growing up in poverty')
  await page.goto('/thread?from=plan-bnssg-jfp&to=meas-bnssg-childpoverty&id=other')
  await expect(page.getByText('is not there, or not any more')).toBeVisible()
  await page.goto('/thread')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Which thread?')
})

test('the page of a plan says first what matters, and is no longer than six and a half screens', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('/node/plan-bnssg-jfp')
  const glance = page.getByRole('region', { name: 'At a glance' })
  await expect(glance).toContainText('14 threads')
  await expect(glance).toContainText('10 holds')
  await expect(glance).toContainText(/\d+ measures at its ends/)
  await expect(glance.getByRole('link', { name: /gaps of high severity/ })).toBeVisible()
  await expect(page.getByText(/^Loading/)).toHaveCount(0)
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  expect(height).toBeLessThanOrEqual(6.5 * 900)
})
