// Takes a picture of every page of the service at BASE_URL at four widths, to be looked at, and says which are wider than the screen.
// Into the folder SCREENS, else target/screens; of the pages whose names hold ONLY, if that is given.
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { chromium, expect } from '@playwright/test'

const base = process.env.BASE_URL ?? 'http://localhost:8080'
const folder = process.env.SCREENS ?? path.resolve(import.meta.dirname, '../../../../target/screens')
const widths = (process.env.WIDTHS ?? '390,768,1440,1920').split(',').map(Number)
const pages = Object.entries({
  first: '/',
  search: '/?q=urgent+care',
  systems: '/systems',
  maps: '/map',
  'map-plan': '/node/plan-bnssg-jfp/map',
  'map-system': '/node/sys-bnssg-ics/map',
  neighbourhood: '/node/meas-ae4h/neighbourhood',
  'neighbourhood-body': '/node/org-bnssg-icb/neighbourhood',
  plan: '/node/plan-bnssg-jfp',
  measure: '/node/meas-ae4h?for=org-uhbw',
  risk: '/node/risk-flow',
  gaps: '/gaps',
  'gaps-system': '/node/sys-bnssg-ics/gaps',
  coverage: '/coverage?rows=LocalPlan&columns=Shift&scope=sys-bnssg-ics',
  compare: '/coverage?rows=LocalPlan&columns=Shift&scope=sys-bnssg-ics&scope=sys-glos-ics',
  impact: '/node/risk-flow/impact',
  'single-points': '/node/sys-bnssg-ics/single-points',
  risks: '/risks',
  between: '/between?from=plan-bnssg-jfp&to=shift-h2c',
  changes: '/changes',
  'change-new': '/changes/new',
  import: '/changes/import',
  change: '/node/plan-bnssg-jfp/change',
  history: '/node/plan-bnssg-jfp/history',
  years: '/evidence/org-bnssg-icb',
  pack: '/evidence/org-bnssg-icb/2024-25',
  views: '/views',
  glossary: '/glossary',
  'sign-in': '/sign-in',
  ask: '/graphiql?question=planning/milestones',
  unknown: '/node/no-such-thing',
}).filter(([name]) => name.includes(process.env.ONLY ?? ''))

await mkdir(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
for (const width of widths) {
  const page = await browser.newPage({ baseURL: base, locale: 'en-GB', viewport: { width, height: 1000 } })
  for (const [name, address] of pages) {
    await page.goto(address)
    await page.locator('h1').first().waitFor({ timeout: 60_000 })
    await expect(page.locator('.gt-loading'))
      .toHaveCount(0, { timeout: 60_000 })
      .catch(() => console.log(`${name} at ${width}: still loading`))
    // What is drawn comes after its words.
    await expect(page.locator('.gt-trend__chart:empty'))
      .toHaveCount(0, { timeout: 60_000 })
      .catch(() => console.log(`${name} at ${width}: a chart is not drawn`))
    await page.screenshot({ path: path.join(folder, `${name}-${width}.png`), fullPage: true })
    const content = await page.evaluate('document.documentElement.scrollWidth')
    if (content > width) {
      console.log(`${name} at ${width}: ${content} wide`)
    }
  }
  await page.close()
}
await browser.close()
