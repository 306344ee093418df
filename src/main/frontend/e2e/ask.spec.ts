import { expect, test } from '@playwright/test'
import AxeBuilder from '@axe-core/playwright'
import { expectFitsPhones, tabTo } from './checks'

test('Ask has the frame, and questions in words that open with their variables', async ({ page }) => {
  await page.goto('/')
  await tabTo(page, 'link', 'Ask')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/graphiql')
  await expect(page).toHaveTitle('Ask - Goldenthread')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(
    page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Ask' }),
  ).toHaveAttribute('aria-current', 'page')
  await page.getByRole('link', { name: /^Which dated milestones lie between/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Which dated milestones')
  await expect(
    page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Ask' }),
  ).toBeVisible()
  await expect(page.getByRole('region', { name: 'Query Editor' })).toContainText('query Milestones')
  await expect(page.getByRole('region', { name: 'Variables' })).toContainText('2025-09-05')
  await page.getByRole('button', { name: /Execute query/ }).click()
  await expect(page.getByRole('region', { name: 'Result Window' })).toContainText('totalCount')
})

test('all of Ask that is ours breaks no rule of accessibility, and fits a phone', async ({ page }) => {
  await page.goto('/graphiql?question=planning/milestones')
  await expect(page.getByRole('region', { name: 'Query Editor' })).toBeVisible()
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .exclude('.graphiql-container')
    .analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await expectFitsPhones(page)
})

test('a question that is not among them says so', async ({ page }) => {
  await page.goto('/graphiql?question=planning/no-such')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ask a question of your own')
  await expect(page.getByText(/no-such/).first()).toBeVisible()
})
