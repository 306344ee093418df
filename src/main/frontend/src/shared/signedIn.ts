import { createStore } from './store'

const name = 'goldenthread-signed-in'

/** Stands for who has signed in at their organisation: their browser says so by a cookie that no page can read. */
export const byBrowser = 'by browser'

/** The token of whoever has signed in, sent with every question until the browser's tab is closed; empty if nobody has. */
export const signedIn = createStore(sessionStorage.getItem(name) ?? '')

/** Where a browser signs in at the organisation's own; null where that is not possible. */
export const organisationSignIn = createStore<string | null>(null)

export function keepSignedIn(token: string) {
  sessionStorage.setItem(name, token)
  signedIn.set(token)
}

/** The header that shows a token: the one that is given, or else that of whoever has signed in. */
export function authorization(token = ''): Record<string, string> {
  const shown = token.trim() === '' ? signedIn.get() : token.trim()
  return shown === '' || shown === byBrowser ? {} : { Authorization: `Bearer ${shown}` }
}

/** Asks the service how one can sign in, and whether this browser has. Without an answer a token can be shown still. */
export async function askWaysToSignIn() {
  try {
    const response = await fetch('/login')
    const ways = (await response.json()) as { address?: string | null; signedIn?: boolean }
    organisationSignIn.set(ways.address ?? null)
    if (ways.signedIn && signedIn.get() === '') {
      signedIn.set(byBrowser)
    }
  } catch {
    organisationSignIn.set(null)
  }
}

/** The service no longer knows who uses this browser. */
export function forgetBrowser() {
  if (signedIn.get() === byBrowser) {
    signedIn.set('')
  }
}

/** Ends what the browser shows of its own accord, and says where one signs out of the organisation's sign-in; undefined if it failed. */
export async function signOutOfBrowser() {
  try {
    const response = await fetch('/sign-out', { method: 'POST' })
    return response.ok ? await response.text() : undefined
  } catch {
    return undefined
  }
}
