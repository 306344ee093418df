import { expect, test } from 'vitest'
import { mayReview } from './states'

test('a reviewer reviews what somebody else submitted', () => {
  expect(mayReview(['REVIEWER'], { mine: false, state: 'SUBMITTED' })).toBe(true)
  expect(mayReview(['ADMINISTRATOR'], { mine: false, state: 'SUBMITTED' })).toBe(true)
})

test('nobody reviews their own, what is not submitted, or without the role', () => {
  expect(mayReview(['REVIEWER'], { mine: true, state: 'SUBMITTED' })).toBe(false)
  expect(mayReview(['REVIEWER'], { mine: false, state: 'DRAFT' })).toBe(false)
  expect(mayReview(['EDITOR'], { mine: false, state: 'SUBMITTED' })).toBe(false)
})
