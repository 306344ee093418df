import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SearchForm } from './SearchForm'

beforeEach(() => {
  vi.stubGlobal('scrollTo', vi.fn())
  history.replaceState(null, '', '/')
})
afterEach(cleanup)

function search() {
  act(() => {
    screen.getByRole('button', { name: 'Search' }).click()
  })
}

test('a search is an address of its own', () => {
  render(<SearchForm />)
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: '  A&E flow ' } })
  fireEvent.change(screen.getByRole('combobox'), { target: { value: 'risks' } })
  search()
  expect(location.pathname + location.search).toBe('/?q=A%26E+flow&kind=risks')
})

test('an empty search stays where it is and says what to enter', () => {
  render(<SearchForm />)
  search()
  expect(screen.getByText('Enter a word or a name to search for')).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByRole('searchbox'))
  expect(location.search).toBe('')
})
