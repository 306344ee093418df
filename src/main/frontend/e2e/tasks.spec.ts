import { readFile } from 'node:fs/promises'
import { expect, test, type Browser, type Locator } from '@playwright/test'
import { Reader } from './reader'

interface Task {
  name: string
  /** How often a reader may have to press, write or choose, and how many pages may be opened and screens of 1440 by 900 read. */
  most: { steps: number; pages: number; screens: number }
  run: (reader: Reader, browser: Browser) => Promise<void>
}

test.use({ viewport: { width: 1440, height: 900 } })

const about = (reader: Reader) => reader.page.getByRole('navigation', { name: 'Pages about this' })
const menu = (reader: Reader) => reader.page.getByRole('navigation', { name: 'Menu' })

const tasks: Task[] = [
  {
    name: 'trace the Joint Forward Plan up to the shifts and down to measured results',
    most: { steps: 2, pages: 2, screens: 2 },
    async run(reader) {
      await findJointForwardPlan(reader)
      const glance = reader.page.getByRole('region', { name: 'At a glance' })
      for (const shift of ['Sickness to prevention', 'Hospital to community', 'Analogue to digital']) {
        await reader.look(glance.getByRole('link', { name: shift }))
      }
      await reader.look(glance.getByText('BNSSG Integrated Care System: about 25000 children'))
      await reader.look(glance.getByText(/^BNSSG Integrated Care System: 20-25%/))
    },
  },
  {
    name: 'see the threads of the Joint Forward Plan drawn',
    most: { steps: 4, pages: 3, screens: 4 },
    async run(reader) {
      await findJointForwardPlan(reader)
      await reader.press('link', 'Map', about(reader))
      await reader.arrived(/^Map: /)
      await reader.press('button', 'Fit')
      const map = reader.page.getByRole('group', { name: 'Map', exact: true })
      for (const column of ['Shifts', 'Plans', 'Actions', 'Measures']) {
        await expect(map.getByText(column).first()).toBeVisible()
      }
      await reader.look(map)
      const { height = Infinity } = (await map.boundingBox()) ?? {}
      expect(height).toBeLessThan(2 * 900)
    },
  },
  {
    name: 'find where the thread of a system is broken and open one gap',
    most: { steps: 5, pages: 5, screens: 6 },
    async run(reader) {
      await reader.press('link', 'Systems', menu(reader))
      await reader.arrived(/^Systems/)
      await reader.press('link', 'BNSSG Integrated Care System')
      await reader.arrived(/^BNSSG Integrated Care System/)
      await reader.press('link', 'Gaps', about(reader))
      await reader.arrived(/^Gaps: /)
      await reader.press('link', 'A risk that nothing is recorded to lessen.')
      await reader.press('link', /Open this gap in Poor flow/)
      await reader.arrived(/Poor flow/)
      await reader.look(reader.page.getByText('A risk that nothing is recorded to lessen.'))
    },
  },
  {
    name: 'see what the patient-flow risk endangers, and which dates',
    most: { steps: 3, pages: 3, screens: 5 },
    async run(reader) {
      await find(reader, 'poor flow', /^Poor flow through health and care settings/, /^Poor flow/)
      await reader.press('link', 'Depends on it', about(reader))
      await reader.arrived(/^Depends on it: /)
      await reader.look(reader.page.locator('[data-date]').last())
      await reader.look(reader.page.locator('[data-affected]').first())
    },
  },
  {
    name: 'see how two given things are connected',
    most: { steps: 5, pages: 2, screens: 3 },
    async run(reader) {
      await reader.press('link', 'From A to B', menu(reader))
      await reader.arrived(/From A to B|connected/i)
      await reader.write('From', 'BNSSG Joint Forw')
      await reader.suggestion(/^BNSSG Joint Forward Plan \(refreshed\)/)
      await reader.write('To', 'Hospital to comm')
      await reader.suggestion(/^Hospital to community/)
      await expect(reader.page.getByText(/^\d+ routes?, those on the firmest ground first\.$/)).toBeVisible()
      await reader.look(reader.page.locator('[data-thread]').first())
    },
  },
  {
    name: 'compare two systems',
    most: { steps: 4, pages: 2, screens: 3 },
    async run(reader) {
      await reader.press('link', 'Coverage', menu(reader))
      await reader.arrived(/^Coverage/)
      await expect(
        reader.page.getByRole('option', { name: 'BNSSG Integrated Care System' }).first(),
      ).toBeAttached()
      await reader.select('In', 'BNSSG Integrated Care System')
      await reader.select('Beside', 'One Gloucestershire Integrated Care System')
      await reader.press('button', 'Show')
      const against = reader.page.getByRole('region', {
        name: /^BNSSG Integrated Care System beside One Gloucestershire/,
      })
      const together = against.getByRole('row', { name: /All together/ })
      await expect(together).toContainText(/\d+ threads/)
      await reader.look(together)
    },
  },
  {
    name: 'the monthly trend of A&E within four hours for one trust',
    most: { steps: 3, pages: 2, screens: 3 },
    async run(reader) {
      await find(reader, '4hr', /^A&E four-hour performance/, /A&E/)
      const trend = reader.page.getByRole('region', { name: 'Trend' })
      await reader.press('link', /^University Hospitals Bristol and Weston/, trend)
      await expect(trend.locator('figcaption')).toContainText('The latest is 67.4% in February 2026.')
      await reader.look(trend.getByRole('img'))
    },
  },
  {
    name: 'take away a table, a drawing and a citation',
    most: { steps: 5, pages: 2, screens: 5 },
    async run(reader) {
      await reader.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await reader.begin('/node/sys-bnssg-ics/gaps')
      const table = await saved(reader, reader.page.getByRole('button', { name: /^CSV of / }).first())
      expect(table).toContain('Gap: ID')
      await reader.pressOn(reader.page.locator('summary', { hasText: 'Cite this' }))
      await reader.press('button', 'Copy the reference')
      await expect(reader.page.getByText('Copied.').first()).toBeVisible()
      expect(await reader.page.evaluate(() => navigator.clipboard.readText())).toContain('data version')
      await reader.press('link', 'Map', about(reader))
      await reader.arrived(/^Map: /)
      const drawing = await saved(reader, reader.page.getByRole('button', { name: 'Save as SVG' }))
      expect(drawing).toContain('BNSSG Integrated Care System')
    },
  },
  {
    name: 'share a view and open it again',
    most: { steps: 2, pages: 2, screens: 3 },
    async run(reader, browser) {
      await reader.press('link', 'Gaps', menu(reader))
      await reader.arrived(/^Gaps/)
      await reader.press('link', 'A risk that nothing is recorded to lessen.')
      await reader.look(reader.page.locator('[data-gap]').first())
      const ids = (on: Locator) => on.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-gap')))
      const shown = await ids(reader.page.locator('[data-gap]'))
      const colleague = await browser.newPage()
      await colleague.goto(reader.page.url())
      await expect(colleague.locator('[data-gap]').first()).toBeVisible()
      expect(await ids(colleague.locator('[data-gap]'))).toEqual(shown)
      await colleague.close()
    },
  },
  {
    name: 'find one thing from a half-remembered word',
    most: { steps: 2, pages: 2, screens: 2 },
    async run(reader) {
      await find(reader, 'neighb', /^Neighbourhood health guidelines/, /^Neighbourhood/)
      await expect(reader.page.getByRole('heading', { level: 1 })).toContainText('Neighbourhood')
    },
  },
]

for (const { name, most, run } of tasks) {
  for (const hand of ['mouse', 'keyboard'] as const) {
    test(`${name}, by ${hand}`, async ({ page, browser }) => {
      const reader = new Reader(page, hand)
      await reader.begin('/')
      await run(reader, browser)
      const { steps, pages, screens } = reader
      console.log(`${name}, by ${hand}: ${steps} steps, ${pages} pages, ${screens} screens`)
      expect(steps).toBeLessThanOrEqual(most.steps)
      expect(pages).toBeLessThanOrEqual(most.pages)
      expect(screens).toBeLessThanOrEqual(most.screens)
    })
  }
}

function findJointForwardPlan(reader: Reader) {
  return find(
    reader,
    'BNSSG joint forw',
    /^BNSSG Joint Forward Plan \(refreshed\)/,
    /^BNSSG Joint Forward Plan/,
  )
}

async function find(reader: Reader, text: string, suggestion: RegExp, title: RegExp) {
  await reader.write(/^Find a plan/, text)
  await reader.suggestion(suggestion)
  await reader.arrived(title)
}

async function saved(reader: Reader, button: Locator) {
  const download = reader.page.waitForEvent('download')
  await reader.pressOn(button)
  return readFile(await (await download).path(), 'utf8')
}
