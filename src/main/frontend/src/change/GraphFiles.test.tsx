import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { GraphFiles } from './GraphFiles'

afterEach(() => {
  cleanup()
  history.replaceState(null, '', '/')
})

test('every format of the graph can be downloaded', () => {
  render(<GraphFiles />)
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    '/export/graph.xlsx',
    '/export/graph.csv.zip',
    '/export/graph.graphml',
    '/export/graph.jsonl',
    '/export/template.xlsx',
  ])
})
