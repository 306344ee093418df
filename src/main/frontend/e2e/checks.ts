import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Fails, with what is wrong and where, if the page breaks a rule that a machine can check. */
export async function expectAccessible(page: Page) {
  await expect(page.locator('h1').first()).toBeVisible()
  // Our pages have no frames of other hosts: in one pass, without a page of its own, it takes half the time.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(standards)
    .options({ resultTypes: ['violations'] })
    .analyze()
  const problems = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ target }) => target.join(' ')),
  }))
  expect(problems).toEqual([])
}

const phones = [375, 320]

/** Fails if, on a phone or zoomed in as far, the reader would have to scroll sideways. */
export async function expectFitsPhones(page: Page) {
  for (const width of phones) {
    await page.setViewportSize({ width, height: 800 })
    const content = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(content).toBeLessThanOrEqual(width)
  }
}

/** Fails if a page asks anything of another host. Call it before the page is opened. */
export async function refuseOtherHosts(page: Page) {
  const asked: string[] = []
  await page.route('**/*', async (route) => {
    const { hostname } = new URL(route.request().url())
    if (hostname === 'localhost' || hostname === '127.0.0.1') {
      await route.continue()
    } else {
      asked.push(route.request().url())
      await route.abort()
    }
  })
  return {
    expectNone: () => {
      expect(asked).toEqual([])
    },
  }
}

/** Presses Tab until the named control has focus, as someone without a mouse would. */
export async function tabTo(
  page: Page,
  role: 'link' | 'button' | 'searchbox' | 'combobox' | 'switch',
  name: string | RegExp,
  within: Page | Locator = page,
) {
  await tabToControl(page, within.getByRole(role, { name }).first())
}

/** The same for a control that is found otherwise, once it can be seen: Tab pressed before would go past it. */
export async function tabToControl(page: Page, control: Locator) {
  await expect(control).toBeVisible()
  for (let presses = 0; presses < 250; presses++) {
    await page.keyboard.press('Tab')
    if (await control.evaluate((element) => element === document.activeElement)) {
      return
    }
  }
  throw new Error(`Tab never reached ${String(control)}`)
}

/** Chooses the first suggestion for a text in a search box. */
export async function choose(page: Page, label: string, text: string) {
  const box = page.getByRole('combobox', { name: label, exact: true }).and(page.locator('input'))
  await box.fill(text)
  await page.locator('.gt-suggest__list--open').getByRole('option').first().click()
}

/** Fills in the form of a new action, with what it rests on and why it is made, and looks at what would follow. */
export async function previewNewAction(page: Page, name: string, why: string) {
  await page.goto(`/changes/new?${new URLSearchParams({ name }).toString()}`)
  await page.getByLabel('Basis', { exact: true }).selectOption('EXTERNAL')
  await choose(page, 'Document that it rests on', 'letter')
  await page.getByLabel('Who makes the change').fill('Head of Planning')
  await page.getByLabel('Why').fill(why)
  await page.getByRole('button', { name: 'Show what would follow' }).click()
}
