import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const server = process.env.BASE_URL ?? 'http://localhost:8080'

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: path.resolve(import.meta.dirname, '../../../target/classes/static'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
  },
  css: {
    preprocessorOptions: {
      scss: { loadPaths: [path.resolve(import.meta.dirname, 'node_modules')], quietDeps: true },
    },
  },
  server: { proxy: { '/graphql': server } },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
    restoreMocks: true,
  },
})
