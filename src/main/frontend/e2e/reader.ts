import { expect, type Locator, type Page } from '@playwright/test'
import { tabToControl } from './checks'

type Role = 'link' | 'button' | 'combobox'

/** Does on a page what a task asks for, with a mouse or by keyboard alone, and counts what it takes. */
export class Reader {
  /** How often something was pressed, written or chosen. */
  steps = 0
  /** How many pages were opened. */
  pages = 1
  /** The heights of a screen that the pages read so far took, each to the lowest thing that was used or looked at. */
  private read = 0
  /** How far down the present page that is. */
  private lowest = 0
  private path = ''

  constructor(
    readonly page: Page,
    readonly hand: 'mouse' | 'keyboard',
  ) {}

  /** How many screens were read, one for each page at least. */
  get screens() {
    return this.read + this.onThisPage()
  }

  async begin(address: string) {
    await this.page.goto(address)
    this.path = new URL(this.page.url()).pathname
  }

  /** Reads down to a thing. */
  async look(at: Locator) {
    await expect(at).toBeVisible()
    const bottom = await at.evaluate((element) => element.getBoundingClientRect().bottom + window.scrollY)
    this.lowest = Math.max(this.lowest, bottom)
  }

  private onThisPage() {
    return Math.max(1, Math.ceil(this.lowest / (this.page.viewportSize()?.height ?? Infinity)))
  }

  async press(role: Role, name: string | RegExp, within: Page | Locator = this.page) {
    await this.pressOn(within.getByRole(role, { name }).first())
  }

  async pressOn(control: Locator) {
    this.steps++
    await this.look(control)
    if (this.hand === 'mouse') {
      await control.click()
    } else {
      await tabToControl(this.page, control)
      await this.page.keyboard.press('Enter')
    }
  }

  async write(name: string | RegExp, text: string) {
    this.steps++
    const box = this.page.getByRole('combobox', { name }).and(this.page.locator('input')).first()
    await this.reach(box)
    await this.page.keyboard.type(text)
  }

  /** Chooses a suggestion for what was written. */
  async suggestion(name: RegExp) {
    this.steps++
    const option = this.page.getByRole('option', { name }).first()
    await expect(option).toBeVisible()
    if (this.hand === 'mouse') {
      await option.click()
      return
    }
    for (let presses = 0; (await option.getAttribute('aria-selected')) !== 'true'; presses++) {
      expect(presses).toBeLessThan(12)
      await this.page.keyboard.press('ArrowDown')
    }
    await this.page.keyboard.press('Enter')
  }

  async select(name: string, option: string) {
    this.steps++
    const select = this.page.getByRole('combobox', { name, exact: true }).and(this.page.locator('select'))
    if (this.hand === 'mouse') {
      await select.selectOption(option)
    } else {
      await this.reach(select)
      await this.page.keyboard.type(option)
    }
  }

  /** The page that a step led to. */
  async arrived(title: RegExp) {
    await expect(this.page).toHaveTitle(title)
    const { pathname } = new URL(this.page.url())
    if (pathname !== this.path) {
      this.read += this.onThisPage()
      this.lowest = 0
      this.pages++
      this.path = pathname
    }
  }

  private async reach(control: Locator) {
    await this.look(control)
    await (this.hand === 'mouse' ? control.click() : tabToControl(this.page, control))
  }
}
