/* global window, document, performance, PerformanceObserver, requestAnimationFrame */
// Measures how the pages of the service at BASE_URL paint in Chromium on a processor slowed by SLOWED (4 unless told): largest
// contentful paint, layout shift, when a plan's map is drawn, and the longest task while its drawing is moved; and the latter for a
// made-up map of 5,000 things, which stands in for the answer of the service.
import { chromium } from '@playwright/test'
import { madeUpMap } from '../e2e/map.made.mjs'

const base = process.env.BASE_URL ?? 'http://localhost:8080'
const slowed = Number(process.env.SLOWED ?? 4)
const times = Number(process.env.TIMES ?? 7)
const pages = [
  ['the first page', '/', 'h1'],
  ['a search', '/?q=urgent+care', 'main li'],
  ['the systems', '/systems', 'main table'],
  ['a plan', '/node/plan-bnssg-jfp', 'h1'],
  ['a plan’s map', '/node/plan-bnssg-jfp/map', '.gt-map__svg .gt-map__box'],
  ['a system’s map', '/node/sys-bnssg-ics/map', '.gt-map__svg .gt-map__box'],
  ['gaps', '/gaps', 'main table'],
  ['coverage', '/coverage', 'main table'],
  ['a pack', '/evidence/org-bnssg-icb/2024-25', 'h2'],
]

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
  ],
})

/** What a reader of one page sees, in a browser that has kept nothing. */
async function visit(address, drawn) {
  const context = await browser.newContext({
    baseURL: base,
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
  })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowed })
  await page.addInitScript(watch, drawn)
  await page.goto(address)
  await page.waitForFunction(() => window.painted.drawn > 0, null, { timeout: 60_000 })
  await page.waitForTimeout(1500)
  const painted = await page.evaluate(() => window.painted)
  painted.moving = drawn.includes('gt-map') ? await moved(page) : null
  await context.close()
  return painted
}

/** Notes the paints, shifts and long tasks of a page, and when what matches `drawn` is first there. */
function watch(drawn) {
  const painted = { largest: 0, shift: 0, drawn: 0, tasks: [] }
  window.painted = painted
  const observe = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
  observe('largest-contentful-paint', (entry) => (painted.largest = entry.startTime))
  observe('layout-shift', (entry) => (painted.shift += entry.hadRecentInput ? 0 : entry.value))
  observe('longtask', (entry) => painted.tasks.push(entry.duration))
  const look = () => {
    if (document.querySelector(drawn)) {
      painted.drawn = performance.now()
    } else {
      requestAnimationFrame(look)
    }
  }
  requestAnimationFrame(look)
}

/** The longest task, in milliseconds, while the drawing is dragged. */
async function moved(page) {
  const { x, y, width, height } = await page.locator('.gt-map__svg').boundingBox()
  await page.evaluate(() => (window.painted.tasks = []))
  await page.mouse.move(x + width / 2, y + 40)
  await page.mouse.down()
  for (let step = 0; step < 40; step++) {
    await page.mouse.move(x + width / 2 + 3 * step, y + 40 + (height * step) / 120)
  }
  await page.mouse.up()
  return page.evaluate(() => Math.max(0, ...window.painted.tasks))
}

const sorted = (values) => values.toSorted((a, b) => a - b)
const shown = (values, digits = 0) =>
  `${sorted(values)[Math.floor(values.length / 2)].toFixed(digits)}, ${Math.max(...values).toFixed(digits)}`

console.log(`| page | largest paint, ms | there, ms | layout shift | longest task while moved, ms |
| --- | ---: | ---: | ---: | ---: |`)
for (const [name, address, drawn] of process.env.LARGE_ONLY ? [] : pages) {
  const visits = []
  for (let time = 0; time < times; time++) {
    visits.push(await visit(address, drawn))
  }
  const of = (what) => visits.map((painted) => painted[what])
  const moving = of('moving').every((value) => value === null) ? '' : shown(of('moving'))
  console.log(
    `| ${name} | ${shown(of('largest'))} | ${shown(of('drawn'))} | ${shown(of('shift'), 3)} | ${moving} |`,
  )
}

/** The longest tasks while a map of so many things is moved, all seen from afar and then near, in milliseconds. */
async function movedLarge(size) {
  const page = await browser.newPage({
    baseURL: base,
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
  })
  await page.addInitScript(watch, '.gt-map__svg')
  await page.route('**/graphql*', async (route) => {
    const isMap = route.request().postDataJSON().query.includes('threadMap(')
    const node = { id: 'plan', name: 'A made-up plan', kind: 'LocalPlan', basis: 'STATED' }
    await route.fulfill({ json: { data: isMap ? { threadMap: madeUpMap(size) } : { node } } })
  })
  await page.goto('/node/plan/map?whole=true')
  await page.locator('.gt-map__svg').waitFor({ timeout: 600_000 })
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowed })
  const near = []
  const far = []
  for (let time = 0; time < times; time++) {
    near.push(await moved(page))
  }
  await page.getByRole('button', { name: 'Fit', exact: true }).click()
  await page.waitForTimeout(2000)
  for (let time = 0; time < times; time++) {
    far.push(await moved(page))
  }
  await page.close()
  return { near, far }
}

const { near, far } = await movedLarge(5000)
console.log(`| 5,000 things, near | | | | ${shown(near)} |`)
console.log(`| 5,000 things, all seen | | | | ${shown(far)} |`)
await browser.close()
