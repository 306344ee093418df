import { createStore } from './store'

/** What the page is called, as its heading says. */
export const pageTitle = createStore('')
