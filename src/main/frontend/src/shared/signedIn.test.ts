import { beforeEach, expect, test } from 'vitest'
import { authorization, keepSignedIn } from './signedIn'

beforeEach(() => {
  keepSignedIn('')
})

test('nobody shows no token', () => {
  expect(authorization()).toEqual({})
  expect(authorization(' ')).toEqual({})
})

test('who has signed in shows their token, unless another is given', () => {
  keepSignedIn('mine')
  expect(authorization()).toEqual({ Authorization: 'Bearer mine' })
  expect(authorization('another\n')).toEqual({ Authorization: 'Bearer another' })
})
