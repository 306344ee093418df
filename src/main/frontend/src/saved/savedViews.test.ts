import { beforeEach, expect, test, vi } from 'vitest'
import { forgetView, renameView, savedViews, saveView, viewsIn } from './savedViews'

beforeEach(() => {
  localStorage.clear()
  savedViews.set([])
})

const gaps = { name: 'Our gaps', address: '/node/sys/gaps?severity=HIGH' }

test('a view is kept by its address, and is there when the browser comes back', () => {
  expect(saveView(gaps)).toBe(true)
  expect(viewsIn(localStorage.getItem('goldenthread.views'))).toEqual([gaps])
})

test('a name that is given again means the later view', () => {
  saveView(gaps)
  saveView({ ...gaps, address: '/risks' })
  expect(savedViews.get()).toEqual([{ name: 'Our gaps', address: '/risks' }])
})

test('a view gets another name and keeps its place', () => {
  saveView(gaps)
  saveView({ name: 'Risks', address: '/risks' })
  const [first] = savedViews.get()
  expect(first && renameView(first, 'What to mend')).toBe(true)
  expect(viewsIn(localStorage.getItem('goldenthread.views'))).toEqual([
    { ...gaps, name: 'What to mend' },
    { name: 'Risks', address: '/risks' },
  ])
})

test('a view can be forgotten', () => {
  saveView(gaps)
  forgetView(gaps)
  expect(viewsIn(localStorage.getItem('goldenthread.views'))).toEqual([])
})

test.each([
  null,
  '',
  '{',
  '{"name": "x"}',
  '[{"name": "x", "address": "https://elsewhere.example"}]',
  '[{"name": "x", "address": "//elsewhere.example"}]',
  '[{"name": "x", "address": "javascript:alert(1)"}]',
  '[{"name": 1, "address": "/"}, null, 3]',
])('what is no view of this page is left out: %j', (text) => {
  expect(viewsIn(text)).toEqual([])
})

test('a browser that keeps nothing says so, and has the view for now', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  expect(saveView(gaps)).toBe(false)
  expect(savedViews.get()).toEqual([gaps])
})
