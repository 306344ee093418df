import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Completeness } from './Completeness'

afterEach(cleanup)

const version = { dataVersion: '7', asOf: '2026-02-28T12:00:00Z' }

test('an answer that is whole says so, also of a scope and where it is empty', () => {
  const { container } = render(
    <Completeness completeness={{ ...version, complete: true, reason: null }} what="risks" />,
  )
  expect(container.textContent).toBe('No risks are left out. Data version 7, as at 28 February 2026.')
})

test('an answer that was cut says why', () => {
  const cut = { ...version, complete: false, reason: 'only the first 100 risks are returned' }
  const { container } = render(<Completeness completeness={cut} what="risks" />)
  expect(container.textContent).toBe(
    'Not all risks are shown. Only the first 100 risks are returned. Data version 7, as at 28 February 2026.',
  )
})
