import { expect, test } from 'vitest'
import { shortForms } from './shortForms'

test('short forms of the field and of things stand together in the order of the alphabet', () => {
  const things = [
    { id: 'org-uhbw', name: 'University Hospitals', abbreviation: 'UHBW' },
    { id: 'no', name: 'Without', abbreviation: null },
  ]
  expect(shortForms({ JFP: 'joint forward plan', ICB: 'integrated care board' }, things)).toEqual([
    { short: 'ICB', long: 'integrated care board' },
    { short: 'JFP', long: 'joint forward plan' },
    { short: 'UHBW', long: 'University Hospitals', id: 'org-uhbw' },
  ])
})
