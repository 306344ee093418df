import { defineConfig } from '@playwright/test'

// Against the service at BASE_URL or, without one, against the mock over the built page.
const service = process.env.BASE_URL
const mockPort = '4173'

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: '../../../target/playwright',
  timeout: 180_000,
  expect: { timeout: 60_000 },
  forbidOnly: true,
  workers: 1,
  reporter: 'list',
  use: {
    baseURL: service ?? `http://localhost:${mockPort}`,
    locale: 'en-GB',
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  ...(service === undefined
    ? {
        webServer: {
          command: 'node e2e/mock/server.mjs',
          port: Number(mockPort),
          env: { PORT: mockPort },
          reuseExistingServer: false,
        },
      }
    : {}),
})
