import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Feed } from './importFile'
import { PublishedFile } from './PublishedFile'

afterEach(cleanup)

const feed: Feed = {
  name: 'A&E attendances',
  title: 'A&E attendances, monthly',
  unknownOrganisations: [{ code: 'XYZ', name: '', rows: 2 }],
  unknownOrganisationCount: 1,
  revisions: [{ id: 'obs-a', name: 'Four hours, UHBW, May 2031', row: 7, before: 75, after: 76.5 }],
  revisionCount: 1,
  unchanged: 3,
  measuresNotGiven: { 'meas-a': ['Patients who have waited'] },
}

test('a revision is shown with what stood before', () => {
  render(<PublishedFile feed={feed} />)
  expect(screen.getByRole('row', { name: /Four hours, UHBW, May 2031 75 76.5 7/ })).toBeDefined()
})

test('organisations that are not known are listed, and what is missing is no data', () => {
  render(<PublishedFile feed={feed} />)
  expect(screen.getByText('1 organisation that the graph does not hold')).toBeDefined()
  expect(screen.getByText('XYZ').closest('tr')?.textContent).toContain('No data')
})

test('a measure that the file does not give is named with its column', () => {
  render(<PublishedFile feed={feed} />)
  expect(screen.getByText(/does not give meas-a/).textContent).toContain('Patients who have waited')
})
