import { expect, test } from 'vitest'
import { held } from '../takeaway/table'
import { matching } from './matching'

const listed = [
  { short: 'JFP', long: 'joint forward plan' },
  { short: 'BCF', long: 'Better Care Fund' },
  { short: 'NHP', long: 'neighbourhood health plan' },
]
const table = {
  title: 'Short forms',
  columns: [
    { name: 'Short form', cell: ({ short }: (typeof listed)[number]) => short },
    { name: 'Stands for', cell: ({ long }: (typeof listed)[number]) => long },
  ],
  listed,
  load: held(listed),
}

test.each([
  ['jfp', ['JFP']],
  ['plan', ['JFP', 'NHP']],
  ['plan health', ['NHP']],
  [' care ', ['BCF']],
  ['xyz', []],
])('what holds each word of “%s” is found', (wanted, found) => {
  expect(matching(wanted, table).map(({ short }) => short)).toEqual(found)
})
