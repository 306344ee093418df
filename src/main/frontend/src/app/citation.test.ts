import { expect, test } from 'vitest'
import { citationOf } from './citation'

const page = {
  title: 'Gaps: BNSSG',
  address: 'http://localhost/node/sys/gaps?severity=HIGH',
  dataVersion: '12',
  sight: { demonstration: false, asOf: '' },
  date: new Date('2026-11-28T12:00:00Z'),
}

test('a reference names the page, the data, the address and the day', () => {
  expect(citationOf(page)).toBe(
    'Goldenthread. ‘Gaps: BNSSG’ (data version 12). http://localhost/node/sys/gaps?severity=HIGH Read on 28 November 2026.',
  )
})

test('a reference says that demonstration data is included', () => {
  expect(citationOf({ ...page, sight: { demonstration: true, asOf: '' } })).toContain(
    '(data version 12, with demonstration data, which is made up)',
  )
})

test('a reference does without a version that is not known', () => {
  expect(citationOf({ ...page, dataVersion: undefined })).toContain('‘Gaps: BNSSG’. http')
})

test('a reference to the past says of when it is', () => {
  expect(citationOf({ ...page, sight: { demonstration: false, asOf: '2026-03-31' } })).toContain(
    '(data version 12, as it was as of 31 March 2026, not as it is now)',
  )
})
