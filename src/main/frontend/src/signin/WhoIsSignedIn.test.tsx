import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { WhoIsSignedIn } from './WhoIsSignedIn'

const editor = {
  name: 'planner-7',
  means: 'ISSUER',
  roles: ['READER', 'EDITOR'],
  everySystem: false,
  systems: ['sys-bnssg-ics'],
  writes: true,
} as const

test('says who one is, by what, and for which systems', () => {
  render(<WhoIsSignedIn viewer={{ ...editor, roles: [...editor.roles], systems: [...editor.systems] }} />)
  expect(screen.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual([
    'planner-7',
    "your organisation's sign-in",
    'reader, editor',
    'sys-bnssg-ics',
    'yes',
  ])
})

test('says so where there is no role and no system', () => {
  render(<WhoIsSignedIn viewer={{ ...editor, roles: [], systems: [], writes: false }} />)
  expect(screen.getByText('none')).toBeTruthy()
  expect(screen.getByText('no system')).toBeTruthy()
})
