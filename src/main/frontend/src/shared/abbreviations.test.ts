import { expect, test } from 'vitest'
import { abbreviationsIn } from './abbreviations'

test('short forms in a heading are spelt out, each once', () => {
  expect(abbreviationsIn('Gaps: BNSSG ICS, and the JFP of BNSSG').map(([short]) => short)).toEqual([
    'BNSSG',
    'ICS',
    'JFP',
  ])
})

test('neither part of a word nor what everybody knows is spelt out', () => {
  expect(abbreviationsIn('NHS A&E ICSS, paragraph')).toEqual([])
})
