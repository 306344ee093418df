import { createStore } from '../shared/store'

const name = 'goldenthread-token'

/** The secret of who may change the data, kept until the browser's tab is closed. */
export const token = createStore(sessionStorage.getItem(name) ?? '')

export function keepToken(text: string) {
  sessionStorage.setItem(name, text)
  token.set(text)
}
