import { beforeEach, expect, test, vi } from 'vitest'
import {
  askWaysToSignIn,
  authorization,
  byBrowser,
  forgetBrowser,
  keepSignedIn,
  organisationSignIn,
  signedIn,
} from './signedIn'

beforeEach(() => {
  keepSignedIn('')
  vi.unstubAllGlobals()
})

function answer(ways: object) {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(ways)))
}

test('nobody shows no token', () => {
  expect(authorization()).toEqual({})
  expect(authorization(' ')).toEqual({})
})

test('who has signed in shows their token, unless another is given', () => {
  keepSignedIn('mine')
  expect(authorization()).toEqual({ Authorization: 'Bearer mine' })
  expect(authorization('another\n')).toEqual({ Authorization: 'Bearer another' })
})

test('a browser that has signed in shows no token, and is forgotten when the service no longer knows it', async () => {
  answer({ address: '/oauth2/authorization/issuer', signedIn: true })
  await askWaysToSignIn()
  expect(organisationSignIn.get()).toBe('/oauth2/authorization/issuer')
  expect(signedIn.get()).toBe(byBrowser)
  expect(authorization()).toEqual({})
  forgetBrowser()
  expect(signedIn.get()).toBe('')
})

test('a token that was shown counts for more than what the browser has signed in as', async () => {
  keepSignedIn('mine')
  answer({ address: '/oauth2/authorization/issuer', signedIn: true })
  await askWaysToSignIn()
  forgetBrowser()
  expect(signedIn.get()).toBe('mine')
})

test('where the service does not say how one can sign in, a token can be shown', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('unreachable')))
  await askWaysToSignIn()
  expect(organisationSignIn.get()).toBeNull()
})
