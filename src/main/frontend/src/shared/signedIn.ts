import { createStore } from './store'

const name = 'goldenthread-signed-in'

/** The token of whoever has signed in, sent with every question until the browser's tab is closed; empty if nobody has. */
export const signedIn = createStore(sessionStorage.getItem(name) ?? '')

export function keepSignedIn(token: string) {
  sessionStorage.setItem(name, token)
  signedIn.set(token)
}

/** The header that shows a token: the one that is given, or else that of whoever has signed in. */
export function authorization(token = ''): Record<string, string> {
  const shown = token.trim() === '' ? signedIn.get() : token.trim()
  return shown === '' ? {} : { Authorization: `Bearer ${shown}` }
}
