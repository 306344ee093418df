import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './checks'

/** Counts how far things move after they were drawn, as browsers do for Core Web Vitals, where answers take a while. */
async function countShifts(page: Page) {
  await page.addInitScript(() => {
    const counted = { shift: 0 }
    Object.assign(window, { counted })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
        counted.shift += entry.value
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.route('**/graphql*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300))
    await route.fallback()
  })
}

async function shiftOf(page: Page, address: string) {
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText(/^Loading/)).toHaveCount(0)
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 100))))
  return page.evaluate(() => (window as unknown as { counted: { shift: number } }).counted.shift)
}

for (const address of [
  '/node/plan-bnssg-jfp',
  '/node/sys-bnssg-ics/gaps',
  '/gaps',
  '/risks',
  '/coverage',
  '/?q=plan',
  '/node/plan-bnssg-jfp?demonstration=true',
]) {
  test(`nothing moves after it was drawn, on a phone and on a desk: ${address}`, async ({ page }) => {
    await countShifts(page)
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await shiftOf(page, address)).toBeLessThan(0.1)
    }
  })
}

test('on paper there is no navigation, no address after a link, and every source is open', async ({
  page,
}) => {
  await page.goto('/node/plan-bnssg-jfp')
  await expect(page.getByText(/^Loading/)).toHaveCount(0)
  const folded = page.locator('details:not([open])')
  expect(await folded.count()).toBeGreaterThan(0)
  await page.emulateMedia({ media: 'print' })
  await expect(folded).toHaveCount(0)
  await expect(page.getByRole('navigation').filter({ visible: true })).toHaveCount(0)
  await expect(page.getByRole('switch')).toBeHidden()
  const after = await page
    .locator('a')
    .evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content))
  expect(new Set(after)).toEqual(new Set(['none']))
  await page.emulateMedia({ media: 'screen' })
  await expect(folded).not.toHaveCount(0)
})

test('what is folded is open before the pages of paper are counted, and folded again after', async ({
  page,
}) => {
  await page.goto('/node/plan-bnssg-jfp')
  await expect(page.getByText(/^Loading/)).toHaveCount(0)
  const folded = page.locator('details:not([open])')
  const before = await folded.count()
  expect(before).toBeGreaterThan(0)
  await page.evaluate(() => {
    window.addEventListener('beforeprint', () => {
      document.body.dataset.folded = String(document.querySelectorAll('details:not([open])').length)
    })
  })
  await page.pdf()
  await expect(page.locator('body')).toHaveAttribute('data-folded', '0')
  await expect(folded).toHaveCount(before)
})

for (const { address, rows } of [
  { address: '/node/plan-bnssg-jfp?view=table', rows: '[data-thread]' },
  { address: '/node/plan-bnssg-jfp/map', rows: '#map-table ~ * tbody tr' },
]) {
  test(`the list of ${address} is whole on paper, and as it was after`, async ({ page }) => {
    await page.goto(address)
    await expect(page.getByText(/^Loading/)).toHaveCount(0)
    const more = page.getByRole('button', { name: /^Show (all|more)/ })
    await expect(more).not.toHaveCount(0)
    const shown = page.locator(rows)
    const before = await shown.count()
    await page.emulateMedia({ media: 'print' })
    await expect(more).toHaveCount(0)
    expect(await shown.count()).toBeGreaterThan(before)
    await expect(shown.locator('details:not([open])')).toHaveCount(0)
    await page.emulateMedia({ media: 'screen' })
    await expect(shown).toHaveCount(before)
  })
}

test('an arrow stays an arrow in forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/thread?from=plan-bnssg-jfp&to=meas-bnssg-childpoverty')
  const line = page.locator('.gt-line').first()
  await expect(line).toBeVisible()
  const head = await line.evaluate((element) => {
    const { clipPath, borderTopWidth, backgroundColor } = getComputedStyle(element, '::after')
    return {
      clipPath,
      borderTopWidth,
      isSeen: backgroundColor !== getComputedStyle(document.body).backgroundColor,
    }
  })
  expect(head.clipPath).toContain('polygon')
  expect(head.borderTopWidth).toBe('0px')
  expect(head.isSeen).toBe(true)
})

test('on a phone what is short shares a line, and the first rows of a long table fold the others', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto('/risks?demonstration=true')
  const rows = page.locator('[data-risk]')
  await expect(rows.first()).toBeVisible()
  const cells = rows.first().locator('.gt-facts__value')
  const [likelihood, consequence] = [await cells.nth(0).boundingBox(), await cells.nth(1).boundingBox()]
  expect(consequence?.y).toBe(likelihood?.y)
  await expect(rows.nth(3)).toBeVisible()
  await expect(rows.nth(4)).toBeHidden()
  await page.getByText(/^\d+ more risks$/).click()
  await expect(rows.nth(4)).toBeVisible()
  await expectAccessible(page)
})

test('on a phone which data is looked at is folded, and opened by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto('/systems')
  const control = page.getByRole('switch', { name: 'Demonstration data' })
  await expect(control).toBeHidden()
  await page.getByRole('button', { name: 'Which data' }).focus()
  await page.keyboard.press('Enter')
  await expect(control).toBeVisible()
  await expect(page.getByLabel('Look back to')).toBeVisible()
  await expectAccessible(page)
})

test('two systems are compared on a phone side by side, and each by itself is folded', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto('/coverage?rows=LocalPlan&columns=Shift&scope=sys-bnssg-ics&scope=sys-glos-ics')
  const sides = page.locator('[data-against]').first().getByRole('cell')
  await expect(sides).toHaveCount(2)
  const [one, other] = [await sides.nth(0).boundingBox(), await sides.nth(1).boundingBox()]
  expect(other?.y).toBe(one?.y)
  await expect(page.getByRole('heading', { name: /^BNSSG Integrated Care System: / })).toBeHidden()
  await page.getByText('BNSSG Integrated Care System by itself').click()
  await expect(page.getByRole('heading', { name: /^BNSSG Integrated Care System: / })).toBeVisible()
})

test('what is pressed on a phone is at least 24 pixels high', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto('/risks')
  await expect(page.locator('[data-risk]').first()).toBeVisible()
  const small = await page
    .locator(
      'main a:visible, main summary:visible, main button:visible, header input:visible, header button:visible',
    )
    .evaluateAll((targets) =>
      targets
        .filter((target) => target.getBoundingClientRect().height < 24)
        .map((target) => target.textContent),
    )
  expect(small).toEqual([])
})
