import { afterEach, expect, test, vi } from 'vitest'
import { followImport, lastImport } from './importProgress'

const answer = { applied: null, problems: [], problemCount: 0, changes: [], changeCount: 0 }

const running = {
  id: 'a',
  state: 'RUNNING',
  step: 'READING',
  done: 1000,
  of: null,
  questions: 0,
  answer: null,
}

function saying(...bodies: unknown[]) {
  const fetched = vi.fn(() => Promise.resolve(new Response(JSON.stringify(bodies.shift()))))
  vi.stubGlobal('fetch', fetched)
}

afterEach(() => {
  vi.unstubAllGlobals()
  sessionStorage.clear()
})

test('an import is followed until it ends, and is found again after a reload', async () => {
  saying(running, { ...running, state: 'ENDED', answer })
  const progress: number[] = []
  expect(await followImport('a', ({ done }) => progress.push(done))).toEqual(answer)
  expect(progress).toEqual([1000, 1000])
  expect(lastImport()).toBe('a')
})

test('one that was cancelled is a problem that says so, and is forgotten', async () => {
  saying({ ...running, state: 'CANCELLED' })
  await expect(followImport('a', vi.fn())).rejects.toThrow('nothing was changed')
  expect(lastImport()).toBeNull()
})

test('one that nobody knows any more is a problem, and is forgotten', async () => {
  saying({ errors: [] })
  await expect(followImport('a', vi.fn())).rejects.toThrow('not known any more')
  expect(lastImport()).toBeNull()
})
