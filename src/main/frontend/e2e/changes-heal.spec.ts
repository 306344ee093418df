import { readFileSync } from 'node:fs'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { choose, expectAccessible, expectFitsPhones, tabTo, tabToControl } from './checks'

// Only against a service of its own, since it changes the data: ADMINISTRATOR_TOKEN names the file.
const file = process.env.ADMINISTRATOR_TOKEN
test.skip(file === undefined, 'needs a service whose data may be changed')

const tracker = {
  name: 'tracker.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`Ref,Action,Owner,Measure,Comments
1,Embed eye care in local services and in the system,Jane Example (Chief Nurse),A&E four-hour performance,Jane to chase
`),
}
const eyeCare = 'Embed eye care in local and system services'

/** The same steps of one who points, and of one who has no mouse. */
interface Hand {
  press: (control: Locator) => Promise<void>
  write: (field: Locator, text: string) => Promise<void>
  pick: (list: Locator) => Promise<void>
  give: (field: Locator) => Promise<void>
  name: (label: string, text: string) => Promise<void>
}

const hands: Record<'mouse' | 'keyboard', (page: Page) => Hand> = {
  mouse: (page) => ({
    press: (control) => control.click(),
    write: (field, text) => field.fill(text),
    pick: async (list) => {
      await list.selectOption({ index: 1 })
    },
    give: (field) => field.setInputFiles(tracker),
    name: (label, text) => choose(page, label, text),
  }),
  keyboard: (page) => ({
    press: async (control) => {
      await tabToControl(page, control)
      await page.keyboard.press('Enter')
    },
    write: async (field, text) => {
      await tabToControl(page, field)
      await page.keyboard.insertText(text)
    },
    pick: async (list) => {
      await tabToControl(page, list)
      await page.keyboard.press('ArrowDown')
    },
    give: async (field) => {
      await tabToControl(page, field)
      // A browser opens no dialog if the page was busy for long after the key was pressed.
      await expect(async () => {
        const choosing = page.waitForEvent('filechooser', { timeout: 10_000 })
        await page.keyboard.press('Space')
        await (await choosing).setFiles(tracker)
      }).toPass()
    },
    name: async (label, text) => {
      await tabTo(page, 'combobox', label)
      await page.keyboard.type(text)
      await expect(page.locator('.gt-suggest__list--open').getByRole('option').first()).toBeVisible()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
    },
  }),
}

/** What shows that the plan works: where its thread by way of the action comes to. */
async function expectThread(page: Page, state: 'broken' | 'measured') {
  await page.goto('/node/plan-bnssg-jfp?toward=down')
  const shows = page.getByRole('region', { name: 'What shows that it works' })
  const broken = shows.locator('[data-end="act-bnssg-eye"]')
  const measured = shows.locator('[data-end="meas-ae4h"]').filter({ hasText: eyeCare })
  await expect(state === 'broken' ? broken : measured).toContainText(
    state === 'broken' ? 'Broken' : /Measured|Target missed/,
  )
  await expect(state === 'broken' ? measured : broken).toHaveCount(0)
}

for (const [by, handOf] of Object.entries(hands)) {
  test(`by ${by} a tracker heals a thread of a plan, which breaks again when it is undone`, async ({
    page,
  }) => {
    const { press, write, pick, give, name } = handOf(page)
    const button = (label: string) => page.getByRole('button', { name: label, exact: true })
    await expectThread(page, 'broken')
    await page.goto('/changes/import')
    await give(page.getByLabel('File', { exact: true }))
    await name('Which document it is', 'children')
    await write(page.getByLabel('Who makes the change'), 'Head of Planning')
    await write(page.getByLabel('Why'), `Healed by ${by}`)
    await press(button('Show what it would change'))

    await pick(page.getByLabel(/^What Embed eye care/))
    await pick(page.getByLabel(/^What \(name left out\) to chase/))
    await press(button('Read it again'))
    await expect(page.getByRole('table', { name: /changes?$/ })).toContainText('Progress')
    const follows = page.locator('main')
    await expect(follows).toContainText(/\d+ threads? would come to be/)
    const fromPlan = follows.getByRole('listitem').filter({ hasText: 'Down from BNSSG Joint Forward Plan' })
    await expect(fromPlan.filter({ hasText: `to ${eyeCare}: Broken` })).toHaveCount(1)
    await expect(fromPlan.filter({ hasText: /to A&E four-hour performance/ }).first()).not.toContainText(
      'Broken',
    )
    await expectAccessible(page)

    await write(page.getByLabel('Token'), readFileSync(file ?? '', 'utf8').trim())
    let release: () => void = () => undefined
    const seen = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/import/*', async (route) => {
      await seen
      await route.continue()
    })
    await press(button('Apply'))
    await expect(page.getByRole('progressbar')).toBeVisible()
    release()
    await expect(page.getByText(/^Applied, in version \d+ of the data: \d+ changes?\./)).toBeVisible()
    await expectThread(page, 'measured')

    await page.goto('/changes')
    const set = page.locator('[data-change-set]', { hasText: `Healed by ${by}` }).last()
    await press(set.locator('summary', { hasText: 'Undo this' }))
    await press(set.getByRole('button', { name: 'Undo this change' }))
    await expect(set).toContainText('It has been undone.')
    await expectThread(page, 'broken')
    await expectFitsPhones(page)
  })
}
