import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Announcer } from './announcements'
import { Loading } from './Loading'

afterEach(cleanup)

test('waiting is announced, and taken back when it is over', () => {
  const { rerender } = render(
    <>
      <Loading what="links" cancel={() => undefined} />
      <Announcer />
    </>,
  )
  expect(screen.getByRole('status').textContent).toBe('Loading links…')
  rerender(
    <>
      {null}
      <Announcer />
    </>,
  )
  expect(screen.getByRole('status').textContent).toBe('')
})
