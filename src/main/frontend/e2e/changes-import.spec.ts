import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { choose, expectAccessible, expectFitsPhones, tabTo, tabToControl } from './checks'

// Only against a service of its own, since it changes the data: ADMINISTRATOR_TOKEN names the file.
const file = process.env.ADMINISTRATOR_TOKEN
const tracker = path.resolve('../../test/resources/trackers/bnssg_jfp_delivery_tracker_2025-26.xlsx')
test.skip(file === undefined, 'needs a service whose data may be changed')

test('a tracker is taken in: what it would change and what is not sure first, then the change, and it is undone', async ({
  page,
}) => {
  await page.goto('/changes')
  await page.getByRole('link', { name: 'Take a file in' }).click()
  await page.getByRole('button', { name: 'Show what it would change' }).click()
  await expect(page.getByRole('alert')).toContainText('Choose a file')
  await page.getByLabel('File', { exact: true }).setInputFiles(tracker)
  await choose(page, 'Which document it is', 'children')
  await page.getByLabel('Who makes the change').fill('Head of Planning')
  await page.getByLabel('Why').fill('Month 6')
  await page.getByRole('button', { name: 'Show what it would change' }).click()
  await expect(page.getByRole('table', { name: /cells that are not sure$/ })).toContainText('JFP Tracker')
  await expectAccessible(page)
  await expectFitsPhones(page)

  await page.getByLabel('What England means').selectOption('It is org-nhse')
  await page.getByRole('button', { name: 'Read it again' }).click()
  await expect(page.getByText('The file is being read.', { exact: false })).toHaveCount(0)
  await expect(page.getByLabel('What England means')).toHaveCount(0)
  await page.getByLabel('Token').fill(readFileSync(file ?? '', 'utf8'))
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByText(/^Applied, in version \d+ of the data: \d+ changes?\./)).toBeVisible()
  await page.getByRole('link', { name: /^See all changes, where/ }).click()
  const set = page.locator('[data-change-set]', { hasText: 'Month 6' }).last()
  await set.getByText('Undo this', { exact: false }).first().click()
  await set.getByRole('button', { name: 'Undo this change' }).click()
  await expect(set).toContainText('It has been undone.')
})

const twoToDecide = `Ref,Action,Owner,Due,Comments
1,Embed eye care in local services and in the system,Head of Planning,31/03/2027,
2,Open a falls clinic,Jane Example (Chief Nurse),31/03/2027,Jane to chase
`

test('by keyboard alone a tracker is taken in, two of its cells are decided, the change is seen and undone', async ({
  page,
}) => {
  await page.goto('/changes')
  await tabTo(page, 'link', 'Take a file in')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Take a file in')
  await tabToControl(page, page.getByLabel('File', { exact: true }))
  // A browser opens no dialog if the page was busy for long after the key was pressed.
  await expect(async () => {
    const choosing = page.waitForEvent('filechooser', { timeout: 10_000 })
    await page.keyboard.press('Space')
    const chooser = await choosing
    await chooser.setFiles({ name: 'tracker.csv', mimeType: 'text/csv', buffer: Buffer.from(twoToDecide) })
  }).toPass()
  await tabTo(page, 'combobox', 'Which document it is')
  await page.keyboard.type('children')
  await expect(page.locator('.gt-suggest__list--open').getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await tabToControl(page, page.getByLabel('Who makes the change'))
  await page.keyboard.type('Head of Planning')
  await page.keyboard.press('Tab')
  await page.keyboard.type('By keyboard')
  await tabTo(page, 'button', 'Show what it would change')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: 'What it would change' })).toBeVisible()
  await expect(page.locator('main')).not.toContainText('Jane')
  await tabTo(page, 'combobox', /^What Embed eye care/)
  await page.keyboard.press('ArrowDown')
  await tabTo(page, 'combobox', /^What \(name left out\) to chase/)
  await page.keyboard.press('ArrowDown')
  await tabTo(page, 'button', 'Read it again')
  await page.keyboard.press('Enter')
  const changes = page.getByRole('table', { name: /changes?$/ })
  await expect(changes).toContainText('Progress: Chief Nurse to chase')
  await expect(changes).toContainText('Embed eye care in local and system services')
  await expectAccessible(page)

  await tabToControl(page, page.getByLabel('Token'))
  await page.keyboard.insertText(readFileSync(file ?? '', 'utf8').trim())
  await tabTo(page, 'button', 'Apply')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Applied, in version \d+ of the data: \d+ changes?\./)).toBeVisible()
  await tabTo(page, 'link', /^See all changes, where/)
  await page.keyboard.press('Enter')
  const set = page.locator('[data-change-set]').first()
  await expect(set).toContainText('By keyboard')
  await tabToControl(page, set.locator('summary', { hasText: 'Undo this' }))
  await page.keyboard.press('Enter')
  await tabTo(page, 'button', 'Undo this change', set)
  await page.keyboard.press('Enter')
  const undone = page.locator('[data-change-set]', { hasText: 'By keyboard' })
  await expect(undone.filter({ hasText: 'It has been undone.' })).toHaveCount(1)
  await page.goto('/node/act-open-a-falls-clinic')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^No data for/)
})

const ofPeople = `Ref,Action,Owner,Comments
1,Open a falls clinic,Jane Example,Jane to chase
2,Train carers in lifting,Ali Sample,Begun
`

test('who holds which post is said once, and posts stand where people were named', async ({ page }) => {
  await page.goto('/changes/import')
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(ofPeople) })
  await choose(page, 'Which document it is', 'children')
  await page.getByLabel('Who makes the change').fill('Head of Planning')
  await page.getByLabel('Why').fill('Posts')
  await page.getByRole('button', { name: 'Show what it would change' }).click()
  const unsure = page.getByRole('table', { name: /cells that are not sure$/ })
  await expect(unsure).toContainText('(name left out) to chase')

  const people = page.getByLabel('Posts of the people it names')
  await people.fill('Jane Example\nAli Sample = Medical Director')
  await expect(people).toHaveAccessibleDescription(/“Jane Example”: write a name, =, and a post$/)
  await people.fill('Jane Example = Chief Nurse\nAli Sample = Medical Director')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Read it again' }).click()
  await expect(page.getByText('The file is being read.', { exact: false })).toHaveCount(0)
  await expect(page.getByRole('table', { name: /changes?$/ })).toContainText('Chief Nurse to chase')
  const read = page.getByRole('table', { name: /changes?$|that are not sure$/ })
  await expect(read).not.toHaveCount(0)
  await expect(read.filter({ hasText: '(name left out)' })).toHaveCount(0)
})

const earlier = 'Ref,Action,Due\n1,Open a falls clinic,31/03/2031\n2,Train carers in lifting,31/03/2031\n'
const later = 'Ref,Action,Due\n1,Open a falls clinic,30/06/2031\n2,Paint the ramp of the clinic,31/03/2032\n'

test('two editions of a tracker stand side by side, and nothing is changed by that', async ({ page }) => {
  await page.goto('/changes/import')
  const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.getByLabel('File', { exact: true }).setInputFiles(csv('2031-32.csv', later))
  await page.getByLabel('Edition before it (optional)').setInputFiles(csv('2030-31.csv', earlier))
  await choose(page, 'Which document it is', 'children')
  await page.getByLabel('Who makes the change').fill('Head of Planning')
  await page.getByLabel('Why').fill('Two editions')
  await page.getByRole('button', { name: 'Show what it would change' }).click()
  const editions = page.getByRole('table', { name: 'The two editions, row by row' })
  await expect(editions.getByRole('row', { name: /Changed: Open a falls clinic/ })).toContainText(
    '2031-06-30',
  )
  await expect(editions.getByRole('row', { name: /Not there any more: Train carers/ })).toContainText(
    'To be confirmed',
  )
  await expect(editions.getByRole('row', { name: /New: Paint the ramp/ })).toBeVisible()
  await expectAccessible(page)
  await expectFitsPhones(page)
})

const attendances = `Period,Org Code,Org name,A&E attendances Type 1,A&E attendances Type 2,A&E attendances Other A&E Department,Attendances over 4hrs Type 1,Attendances over 4hrs Type 2,Attendances over 4hrs Other Department
MSitAE-MAY-2031,RA7,UHBW,1000,0,0,250,0,0
MSitAE-MAY-2031,XYZ,Another trust,10,0,0,2,0,0
`

test('by keyboard alone a published file is taken in, seen and undone', async ({ page }) => {
  await page.goto('/changes/import')
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'May.csv', mimeType: 'text/csv', buffer: Buffer.from(attendances) })
  await tabTo(page, 'combobox', 'Which document it is')
  await page.keyboard.type('children')
  await expect(page.locator('.gt-suggest__list--open').getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await tabToControl(page, page.getByLabel('Who makes the change'))
  await page.keyboard.type('Head of Planning')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Figures of May')
  await tabTo(page, 'button', 'Show what it would change')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('table', { name: /changes?$/ })).toContainText('Value: 75')
  await expect(page.getByText('1 organisation that the graph does not hold')).toBeVisible()
  await expectAccessible(page)
  await tabToControl(page, page.getByLabel('Token'))
  await page.keyboard.insertText(readFileSync(file ?? '', 'utf8').trim())
  await tabTo(page, 'button', 'Apply')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Applied, in version \d+ of the data: 3 changes\./)).toBeVisible()
  await tabTo(page, 'link', /^See all changes, where/)
  await page.keyboard.press('Enter')
  const set = page.locator('[data-change-set]', { hasText: 'Figures of May' }).first()
  await tabToControl(page, set.locator('summary', { hasText: 'Undo this' }))
  await page.keyboard.press('Enter')
  await tabTo(page, 'button', 'Undo this change', set)
  await page.keyboard.press('Enter')
  await expect(
    page
      .locator('[data-change-set]', { hasText: 'Figures of May' })
      .filter({ hasText: 'It has been undone.' }),
  ).toHaveCount(1)
})
