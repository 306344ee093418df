import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Problem } from './api'
import { AsyncContent } from './AsyncContent'
import type { Answer } from './useAnswer'

interface Found {
  names: string[]
}

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function shown(answer: Answer<Found>) {
  return (
    <AsyncContent answer={answer} what="gaps">
      {({ names }) => <p>{names.join(' and ')}</p>}
    </AsyncContent>
  )
}

test('what cannot be drawn says so in its place and can be asked for again', () => {
  const askAgain = vi.fn()
  const { rerender } = render(shown({ state: 'ready', data: {} as Found, askAgain }))
  expect(screen.getByRole('heading', { name: /Could not load gaps$/ })).toBeTruthy()
  act(() => {
    screen.getByRole('button', { name: 'Try again' }).click()
  })
  expect(askAgain).toHaveBeenCalledOnce()
  rerender(shown({ state: 'ready', data: { names: ['one', 'two'] }, askAgain }))
  expect(screen.getByText('one and two')).toBeTruthy()
})

test('a slow answer is said to be slow within five seconds, and need not be waited for', () => {
  vi.useFakeTimers()
  const cancel = vi.fn()
  render(shown({ state: 'loading', cancel }))
  expect(screen.queryByRole('button')).toBeNull()
  act(() => {
    vi.advanceTimersByTime(4900)
  })
  expect(screen.getByText(/^No answer after 4 seconds/)).toBeTruthy()
  act(() => {
    screen.getByRole('button', { name: /^Stop waiting/ }).click()
  })
  expect(cancel).toHaveBeenCalledOnce()
})

test('focus stays where the reader pressed, though the button is gone', () => {
  const problem = new Problem('TIMED_OUT', 'The statement ran for 10 s')
  const { container, rerender } = render(shown({ state: 'failed', problem, askAgain: vi.fn() }))
  act(() => {
    screen.getByRole('button', { name: 'Try again' }).click()
  })
  rerender(shown({ state: 'loading', cancel: vi.fn() }))
  expect(container.contains(document.activeElement)).toBe(true)
  rerender(shown({ state: 'ready', data: { names: ['one'] }, askAgain: vi.fn() }))
  expect(document.activeElement?.textContent).toBe('one')
})

test.each([
  ['TIMED_OUT', 'This took longer than the service allows.', false],
  ['INVALID_ARGUMENT', 'The address of this page asks for something that is not there.', true],
  ['UNKNOWN_ID', 'The address of this page names something that is not in the graph.', true],
  ['SOME_NEW_CODE', 'The service sent something that this page cannot show.', false],
])('the code %s reads “%s” to planners', (code, words, isAddressWrong) => {
  const problem = new Problem(code, "'x' is not a cursor")
  render(shown({ state: 'failed', problem, askAgain: vi.fn() }))
  expect(screen.getByText(words, { exact: false })).toBeTruthy()
  expect(screen.queryAllByRole('link')).toHaveLength(isAddressWrong ? 2 : 0)
  expect(screen.queryAllByRole('button')).toHaveLength(isAddressWrong ? 0 : 1)
  expect(screen.getByText("'x' is not a cursor", { exact: false }).closest('details')).toBeTruthy()
})

test('what is not in the graph is said not to be there, and can be searched for', () => {
  const problem = new Problem('UNKNOWN_ID', "Nothing has the id 'x'")
  render(shown({ state: 'failed', problem, askAgain: vi.fn() }))
  expect(screen.getByRole('heading', { name: /It is not there$/ })).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Search for it by name' })).toBeTruthy()
})
