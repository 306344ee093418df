import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { isEmpty, PropertyValue } from './PropertyValue'

afterEach(cleanup)

test.each([
  ['number', 12330, '12,330'],
  ['word', 'AT_LEAST', 'At least'],
  ['yesOrNo', false, 'No'],
  ['instant', '2026-02-28T12:00:00Z', '28 February 2026'],
  ['period', { text: '2025-09', precision: 'MONTH' }, 'September 2025 (known to the month)'],
  [
    'code',
    { scheme: 'GSS', value: 'E38000222', valid: { text: '..2022-06', precision: 'RANGE' } },
    'GSS E38000222 (up to June 2022)',
  ],
  ['text', 'joint forward plan', 'joint forward plan'],
])('a %s reads as words', (shape, value, words) => {
  const { container } = render(<PropertyValue shape={shape} value={value} />)
  expect(container.textContent).toBe(words)
})

test('a list is a list', () => {
  const { getAllByRole } = render(<PropertyValue shape="texts" value={['workforce', 'estates']} />)
  expect(getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['workforce', 'estates'])
})

test('a web address is a link', () => {
  const { getByRole } = render(<PropertyValue shape="text" value="https://example.org/plan" />)
  expect(getByRole('link').getAttribute('href')).toBe('https://example.org/plan')
})

test('nothing, and a list of nothing, are empty; nought and no are not', () => {
  expect([null, undefined, []].map(isEmpty)).toEqual([true, true, true])
  expect([0, false, ''].map(isEmpty)).toEqual([false, false, false])
})
