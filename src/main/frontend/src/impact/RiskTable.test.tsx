import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { node } from '../../test/threadFixtures'
import { RiskTable } from './RiskTable'

afterEach(cleanup)

const whole = { complete: true, reason: null, dataVersion: '1', asOf: '2026-02-28T12:00:00Z' }
const unscored = { likelihood: null, consequence: null, score: null, exposure: null, inherent: false }
const scored = { likelihood: 4, consequence: 5, score: 20, exposure: 20, inherent: false }

function risk(name: string, scores: typeof unscored | typeof scored) {
  return { ...scores, risk: node(name), affectedCount: 1, affected: [node('measure')] }
}

test('a risk without a score has no data for each part beside one that has, never nought', () => {
  const risks = [risk('winter', scored), risk('flow', unscored)]
  render(<RiskTable found={{ totalCount: 2, risks, completeness: whole }} />)
  const row = screen.getByRole('row', { name: /The flow/ })
  expect(within(row).getAllByText('No data')).toHaveLength(4)
})

test('what no risk has is said once above them', () => {
  render(<RiskTable found={{ totalCount: 1, risks: [risk('flow', unscored)], completeness: whole }} />)
  expect(screen.getByText(/of any risk:/).textContent).toBe(
    'No data of any risk: Likelihood, Consequence, Score, Exposure.',
  )
  expect(screen.queryByRole('columnheader', { name: 'Score' })).toBeNull()
})
