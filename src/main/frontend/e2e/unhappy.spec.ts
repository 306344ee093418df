import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './checks'

const plan = '/node/plan-bnssg-jfp'

/** Answers the questions whose text holds some words otherwise than the service would. */
async function answer(page: Page, words: string, body: unknown, times?: number) {
  let left = times ?? Infinity
  await page.route('**/graphql*', async (route) => {
    if (route.request().postData()?.includes(words) && left-- > 0) {
      await route.fulfill({ status: 200, contentType: 'application/json', body: JSON.stringify(body) })
    } else {
      await route.fallback()
    }
  })
}

/** Leaves questions without an answer until they are let go. */
async function silence(page: Page, words: string) {
  let isSilent = true
  await page.route('**/graphql*', async (route) => {
    if (!isSilent || !route.request().postData()?.includes(words)) {
      await route.fallback()
    }
  })
  return () => {
    isSilent = false
  }
}

for (const [name, body] of [
  ['empty', { data: {} }],
  ['null', null],
  ['about something else', { data: { other: [] } }],
  ['not a node', { data: { node: 'text' } }],
  ['half a node', { data: { node: { id: 'plan-bnssg-jfp', kind: 'LocalPlan' } } }],
] as const) {
  test(`an answer that is ${name} leaves the header, says so and can be asked for again`, async ({
    page,
  }) => {
    await answer(page, 'query Card(', body, 1)
    await page.goto(plan)
    await expect(page.getByRole('alert')).toContainText('Could not load this page')
    await expect(page.getByRole('link', { name: 'Goldenthread' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('heading', { level: 2, name: 'About' })).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  })
}

for (const [address, words, what] of [
  ['/gaps', 'query GapRules(', 'gaps'],
  ['/gaps?severity=HIGH', 'query Gaps(', 'gaps'],
  ['/gap?id=RISK_WITHOUT_OWNER risk-flow', 'query Gap(', 'the gap'],
  ['/thread?from=risk-flow&to=meas-ae4h', 'query ThreadsBetween(', 'the thread'],
  ['/node/meas-ae4h', 'query MeasuredFor(', 'the trend'],
  ['/node/meas-ae4h', 'query Trend(', 'the values'],
  ['/risks', 'query Risks(', 'risks'],
  ['/coverage', 'query Coverage(', 'coverage'],
  ['/?q=flow', 'query Search(', 'search results'],
  [plan, 'query ScopeOverview(', 'threads and gaps'],
  [`${plan}?view=table`, 'query Threads(', 'threads'],
  [plan, 'Particulars(', 'the particulars of this'],
  [plan, 'LinkCounts(', 'relationships'],
  ['/node/risk-flow/impact', 'query Impact(', 'what depends on it'],
  ['/node/sys-bnssg-ics/single-points', 'query SinglePoints(', 'single points of failure'],
  ['/', 'query Home(', 'what the graph holds'],
  ['/', 'query SystemPicture(', 'the picture of BNSSG Integrated Care System'],
  ['/systems', 'query Systems(', 'systems'],
  ['/between?from=type-nhp&to=shift-h2c', 'query ThreadsBetween(', 'routes'],
  ['/between?from=risk-flow&to=type-nhp', 'query Nearest(', 'what comes nearest'],
  ['/glossary', 'query Glossary(', 'the glossary'],
] as const) {
  test(`${address} says what is missing where ${words} is answered with nothing, or with something else`, async ({
    page,
  }) => {
    for (const body of [{ data: {} }, { data: anyRoot(words) }]) {
      await answer(page, words, body)
      await page.goto(address)
      const alerts = page.getByRole('alert')
      const said = `Could not load ${what}`
      await expect(alerts.first()).toContainText(said)
      await expect(alerts.filter({ hasNotText: said })).toHaveCount(0)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    }
  })
}

/** Has the field that was asked for at the root, and in it nothing that was. */
function anyRoot(words: string) {
  const field = {
    'query GapRules(': 'gapRules',
    'query Gaps(': 'gaps',
    'query Gap(': 'gaps',
    'query ThreadsBetween(': 'threadsBetween',
    'query MeasuredFor(': 'measure',
    'query Trend(': 'measure',
    'query ScopeOverview(': 'up',
    'query Risks(': 'risksByExposure',
    'query Coverage(': 'coverage',
    'query Search(': 'search',
    'query Threads(': 'threads',
    'query Impact(': 'impact',
    'query SinglePoints(': 'singlePoints',
    'query Home(': 'kinds',
    'query SystemPicture(': 'threadMap',
    'query Systems(': 'systems',
    'query Nearest(': 'from',
    'query Glossary(': 'kinds',
  }[words]
  return { [field ?? 'node']: 7 }
}

test('an answer that does not come is said to be late after a few seconds', async ({ page }) => {
  await silence(page, 'query Gaps(')
  await page.goto('/gaps?severity=HIGH')
  await expect(page.getByText('Loading gaps…').first()).toBeVisible()
  await expect(page.getByText(/^No answer after \d seconds/)).toBeVisible()
  await expect(page.getByRole('status')).toContainText('Still loading gaps')
  await expectAccessible(page)
})

test('an answer that is late can be left, and asked for again', async ({ page }) => {
  const letGo = await silence(page, 'query Gaps(')
  await page.goto('/gaps?severity=HIGH')
  await page.getByRole('button', { name: /^Stop waiting/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('You stopped waiting for it.')
  letGo()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Try again' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-gap]').first()).toBeVisible()
  expect(await page.evaluate(() => document.activeElement?.classList.contains('gt-async'))).toBe(true)
})

test('an answer that never comes is given up, and the connection with it', async ({ page }) => {
  await silence(page, 'query Risks(')
  const given = page.waitForEvent('requestfailed')
  await page.goto('/risks')
  await expect(page.getByRole('alert')).toContainText('The service did not answer in time.')
  expect((await given).failure()?.errorText).toContain('ABORTED')
})

test('a service that is not there is said not to be', async ({ page }) => {
  await page.route('**/graphql*', (route) => route.abort('connectionrefused'))
  await page.goto('/risks')
  await expect(page.getByRole('alert')).toContainText('The service could not be reached.')
})

test('focus stays with the button that shows something else', async ({ page }) => {
  await page.goto('/coverage')
  await page.getByRole('combobox', { name: 'Rows' }).selectOption('Priority')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL('/coverage?rows=Priority&columns=Shift')
  await expect(page.getByRole('button', { name: 'Show' })).toBeFocused()
  const pair = page.getByRole('link', { name: 'Risks by measures' })
  await pair.click()
  await expect(pair).toBeFocused()
  await expect(page.getByRole('combobox', { name: 'Rows' })).toHaveValue('Risk')

  await page.goto('/node/type-nhp/impact')
  const delay = page.getByRole('link', { name: 'It slips by 3 months' })
  await delay.click()
  await expect(page).toHaveURL('/node/type-nhp/impact?by=P3M')
  await expect(delay).toBeFocused()
})
