import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { StateMark } from './StateMark'
import { allStandings, standings } from './standings'

afterEach(cleanup)

const all = allStandings.map((standing) => standings[standing])

test.each(all.flatMap(({ colour, states }) => states.map((state) => [state, colour] as const)))(
  'a list marks %s in the colour that maps draw it in',
  (state, colour) => {
    const { container } = render(<StateMark state={state} />)
    expect(container.querySelector('svg')?.getAttribute('color')).toBe(colour)
  },
)

test('no two ways to stand share a colour or a pattern', () => {
  expect(new Set(all.map(({ colour }) => colour)).size).toBe(all.length)
  expect(new Set(all.map(({ dashes }) => dashes)).size).toBe(all.length)
})
