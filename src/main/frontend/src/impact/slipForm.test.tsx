import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { scenarioFor } from './scenario'
import { SlipForm } from './SlipForm'

beforeEach(() => {
  history.replaceState(null, '', '/')
})
afterEach(cleanup)

describe('the choice of a delay', () => {
  test('makes each delay an address, and says which is chosen', () => {
    render(<SlipForm happens="It fails altogether" slips="It slips" slip={{ by: 'P3M' }} />)
    const chosen = screen.getByRole('link', { name: 'It slips by 3 months' })
    expect(chosen.getAttribute('aria-current')).toBe('true')
    expect(screen.getByRole('link', { name: 'It slips by a year' }).getAttribute('href')).toBe('/?by=P1Y')
    expect(screen.getByRole('link', { name: 'It fails altogether' }).getAttribute('href')).toBe('/')
  })

  test('offers what happens to a measure in the words of the answer', () => {
    const { happens, slips } = scenarioFor('Measure')
    render(<SlipForm happens={happens} slips={slips ?? ''} slip={{ until: '2026-03-01' }} />)
    const offered = screen.getAllByRole('link').map(({ textContent }) => textContent)
    expect(offered.at(0)).toBe('Its target moves')
    expect(offered.at(-1)).toBe('Its target slips to 1 March 2026')
  })

  test('asks for a real day, and says so where it is none', () => {
    render(<SlipForm happens="It fails altogether" slips="It slips" slip={{}} />)
    fireEvent.click(screen.getByText('It slips to a day of your own'))
    fireEvent.click(screen.getByText('Show'))
    expect(screen.getByText('Enter a real date, such as 1 3 2026')).toBeTruthy()
    expect(location.search).toBe('')
  })
})
