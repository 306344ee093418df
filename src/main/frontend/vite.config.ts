import { readFile } from 'node:fs/promises'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import type { Plugin } from 'vite'

const project = path.resolve(import.meta.dirname, '../../..')
const server = process.env.BASE_URL ?? 'http://localhost:8080'
// The service refuses pages of another origin, so it is told ours.
const proxied = { target: server, changeOrigin: false }

// GraphiQL's fonts are most of its style sheet, and our content security policy lets none in.
const withoutWebFonts: Plugin = {
  name: 'without-web-fonts',
  enforce: 'pre',
  transform: {
    filter: { id: /graphiql\/dist\/style\.css/ },
    handler: (styles) => styles.replaceAll(/@font-face\s*\{[^}]*\}/g, ''),
  },
}

// The error pages have one frame; each of their files holds only what differs, a heading first.
const framedErrors: Plugin = {
  name: 'framed-errors',
  transformIndexHtml: {
    order: 'pre',
    handler: async (content, { path: page }) => {
      if (!page.startsWith('/error/')) {
        return content
      }
      const title = /<h1[^>]*>([^<]+)<\/h1>/.exec(content)?.[1]
      if (title === undefined) {
        throw new Error(`${page} has no heading`)
      }
      const frame = await readFile(path.join(import.meta.dirname, 'error/frame.html'), 'utf8')
      return frame.replace('<!-- title -->', () => title).replace('<!-- content -->', () => content)
    },
  },
}

// The writer of Excel files zips in a worker made of text, and our content security policy lets none in.
const zippedInPlace: Plugin = {
  name: 'zipped-in-place',
  enforce: 'pre',
  resolveId: {
    filter: { id: /^fflate$/ },
    handler: (_, importer) =>
      importer?.endsWith('/zipToArrayBuffer.js')
        ? path.resolve(import.meta.dirname, 'src/takeaway/zipInPlace.ts')
        : undefined,
  },
}

export default defineConfig({
  plugins: [react(), withoutWebFonts, framedErrors, zippedInPlace],
  build: {
    outDir: path.join(project, 'target/classes/static'),
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: {
      input: ['index.html', 'example.html', 'error/404.html', 'error/4xx.html', 'error/5xx.html'],
      onLog: (level, log, report) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') {
          report(level, log)
        }
      },
    },
    // GraphiQL is as large as this, and in files of its own.
    chunkSizeWarningLimit: 800,
    assetsInlineLimit: 0,
  },
  css: {
    preprocessorOptions: {
      scss: { loadPaths: [path.resolve(import.meta.dirname, 'node_modules')], quietDeps: true },
    },
  },
  server: { proxy: { '/graphql': proxied, '/export': proxied }, fs: { allow: [project] } },
  test: {
    environment: 'jsdom',
    setupFiles: ['test/browser.ts'],
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
    restoreMocks: true,
  },
})
