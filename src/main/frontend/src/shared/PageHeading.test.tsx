import { render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { PageHeading } from './PageHeading'

function Page({ isReady }: { isReady: boolean }) {
  return isReady ? (
    <main>
      <PageHeading title="Thread: a to b">a to b</PageHeading>
    </main>
  ) : (
    <PageHeading title="Thread">Golden thread</PageHeading>
  )
}

afterEach(() => {
  ;(document.activeElement as HTMLElement).blur()
})

test('a heading that takes the place of one that has focus takes the focus too', () => {
  const { rerender } = render(<Page isReady={false} />)
  screen.getByRole('heading', { name: 'Golden thread' }).focus()
  rerender(<Page isReady={true} />)
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'a to b' }))
})

test('a heading leaves focus where it is if the heading before had none', () => {
  const { rerender } = render(<Page isReady={false} />)
  rerender(<Page isReady={true} />)
  expect(document.activeElement).toBe(document.body)
})
