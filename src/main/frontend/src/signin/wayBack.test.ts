import { beforeEach, expect, test } from 'vitest'
import { wayBack } from './wayBack'

beforeEach(() => {
  sessionStorage.clear()
})

test('where one came from is kept while one is at another site', () => {
  expect(wayBack('/gaps?rule=x')).toBe('/gaps?rule=x')
  expect(wayBack(null)).toBe('/gaps?rule=x')
})

test('nobody came from anywhere at first', () => {
  expect(wayBack(null)).toBeNull()
})

test.each(['https://example.org/', '//example.org/', '/\\example.org', 'javascript:alert(1)', 'gaps', '//['])(
  'an address that is not of this service is no way back: %s',
  (address) => {
    expect(wayBack(address)).toBeNull()
  },
)
