import { ForgetViewDocument, SavedViewsDocument, SaveViewDocument } from '../generated/operations'
import { ask } from '../shared/api'
import type { SavedView } from './savedViews'

/** A view that the service keeps for whoever is signed in. */
export interface AccountView extends SavedView {
  id: string
}

/** The views of whoever is signed in; none of who is not. */
export async function viewsOfAccount(signal: AbortSignal): Promise<AccountView[]> {
  const { savedViews } = await ask(SavedViewsDocument, {}, { signal })
  return savedViews ?? []
}

/** Keeps a view for whoever is signed in; another of that name gives way to it. */
export async function saveForAccount({ name, address }: SavedView) {
  await ask(SaveViewDocument, { name, address })
}

/** Keeps a view under another name. The id of a view follows from its name: it is kept anew before the old one goes. */
export async function renameOfAccount(view: AccountView, name: string) {
  await saveForAccount({ ...view, name })
  await forgetOfAccount(view)
}

export async function forgetOfAccount({ id }: AccountView) {
  await ask(ForgetViewDocument, { id })
}
