import { Problem } from '../shared/api'
import { authorization } from '../shared/signedIn'
import type { ImportAnswer } from './importFile'

/** How far an import has come that runs beside its request. */
export interface ImportStanding {
  id: string
  state: 'RUNNING' | 'ENDED' | 'FAILED' | 'CANCELLED'
  step: 'READING' | 'CHECKING' | 'WRITING'
  done: number
  of: number | null
  questions: number
  answer: ImportAnswer | null
  errors: { message: string; extensions?: { code?: string } }[] | null
}

const kept = 'goldenthread-import'

const between = 500

/** The import that was last begun in this tab, so that a reload finds it again. */
export function lastImport() {
  return sessionStorage.getItem(kept)
}

export function forgetImport() {
  sessionStorage.removeItem(kept)
}

export function isStanding(body: unknown): body is ImportStanding {
  return typeof body === 'object' && body !== null && 'state' in body && 'step' in body
}

/** Asks how far an import has come until it ends. */
export async function followImport(
  id: string,
  onProgress: (standing: ImportStanding) => void,
  token?: string,
): Promise<ImportAnswer> {
  sessionStorage.setItem(kept, id)
  for (;;) {
    const standing = await standingOf(id, token)
    onProgress(standing)
    if (standing.state === 'ENDED' && standing.answer) {
      return standing.answer
    }
    if (standing.state !== 'RUNNING') {
      forgetImport()
      throw problemOf(standing)
    }
    await new Promise((later) => setTimeout(later, between))
  }
}

/** Ends an import, so that nothing is changed. */
export async function cancelImport(id: string, token?: string) {
  await fetch(`/import/${id}`, { method: 'DELETE', headers: authorization(token) })
}

async function standingOf(id: string, token?: string): Promise<ImportStanding> {
  let response: Response
  try {
    response = await fetch(`/import/${id}`, { headers: authorization(token) })
  } catch {
    throw new Problem('UNREACHABLE', 'The service could not be reached.')
  }
  const body: unknown = await response.json().catch(() => undefined)
  if (isStanding(body)) {
    return body
  }
  forgetImport()
  throw new Problem('UNKNOWN_ID', 'The import is not known any more. What was applied is among all changes.')
}

function problemOf({ state, errors }: ImportStanding) {
  if (state === 'CANCELLED') {
    return new Problem('CANCELLED', 'The import was cancelled, and nothing was changed.')
  }
  const [error] = errors ?? []
  return new Problem(
    error?.extensions?.code ?? 'UNEXPECTED',
    error?.message ?? 'The import has failed, and nothing was changed.',
  )
}
