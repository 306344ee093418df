import { withSight, type Sight } from './navigation'
import { holdsAll } from './selection'
import { authorization, forgetBrowser } from './signedIn'
import { createStore } from './store'

/** A GraphQL operation: its text, typed by what it needs and what it answers. */
export interface Operation<TResult, TVariables> {
  toString: () => string
  __apiType?: (variables: TVariables) => TResult
}

/** What a question needs besides its text and variables. */
export interface Asking {
  /** What of the data is looked at; nothing made up, and the present, if left out. */
  sight?: Sight
  signal?: AbortSignal
  /** The secret that lets the data be changed, if it is another than that of who has signed in. */
  token?: string
}

/** What is wrong with a change set; 0 stands for the set itself. */
export interface ChangeProblem {
  change: number
  property?: string | null
  message: string
}

/** What went wrong with a question, by a code of the service or of the page. */
export class Problem extends Error {
  override name = 'Problem'

  constructor(
    readonly code: string,
    message: string,
    readonly problems: readonly ChangeProblem[] = [],
  ) {
    super(message)
  }
}

/** Whatever was thrown, as a problem: what is none yet is said otherwise. */
export function asProblem(cause: unknown, otherwise = String(cause)) {
  return cause instanceof Problem ? cause : new Problem('UNEXPECTED', otherwise)
}

interface ServiceError {
  message: string
  extensions?: { code?: string; problems?: ChangeProblem[] }
}

/** The version of the data that the latest answer was taken from, as the service names it. */
export const dataVersion = createStore<string | undefined>(undefined)

/** The service gives up after ten seconds and says so: what is silent for longer will not answer. */
export const mostSeconds = 15

/** What held in the past is put together when it is first asked for. */
export const mostSecondsThen = 40

export async function ask<TResult, TVariables>(
  operation: Operation<TResult, TVariables>,
  variables: TVariables,
  { sight = { demonstration: false, asOf: '' }, signal, token }: Asking = {},
): Promise<TResult> {
  const query = operation.toString()
  const seconds = sight.asOf === '' ? mostSeconds : mostSecondsThen
  const timeout = AbortSignal.timeout(seconds * 1000)
  const signals = signal === undefined ? [timeout] : [signal, timeout]
  const response = await post(
    withSight('/graphql', sight),
    JSON.stringify({ query, variables }),
    { signal: AbortSignal.any(signals), seconds },
    token,
  )
  return dataOf(response, query) as TResult
}

interface Response {
  status: number
  body: unknown
}

async function post(
  address: string,
  body: string,
  { signal, seconds }: { signal: AbortSignal; seconds: number },
  token: string | undefined,
): Promise<Response> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: {
        Accept: 'application/graphql-response+json, application/json',
        'Content-Type': 'application/json',
        ...authorization(token),
      },
      body,
      signal,
    })
    const text = await response.text()
    dataVersion.set(response.headers.get('Data-Version') ?? dataVersion.get())
    return { status: response.status, body: parsed(text) }
  } catch (cause) {
    throw silence(cause, signal, seconds)
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Why nothing was heard. Who gave up waiting is told what they did. */
function silence(cause: unknown, signal: AbortSignal, seconds: number) {
  if (!signal.aborted) {
    return new Problem('UNREACHABLE', 'The service could not be reached.')
  }
  const isTimeout = signal.reason instanceof DOMException && signal.reason.name === 'TimeoutError'
  return isTimeout ? new Problem('NO_ANSWER', `The service sent no answer in ${seconds} seconds.`) : cause
}

/** The data of an answer that has all that was asked for. Anything else is a problem. */
function dataOf({ status, body }: Response, query: string): unknown {
  if (!isObject(body)) {
    throw new Problem('UNEXPECTED', `The service did not answer as expected (status ${status}).`)
  }
  const [error] = Array.isArray(body.errors) ? (body.errors as ServiceError[]) : []
  if (error) {
    if (error.extensions?.code === 'UNAUTHENTICATED') {
      forgetBrowser()
    }
    throw new Problem(
      error.extensions?.code ?? 'INTERNAL_ERROR',
      error.message,
      error.extensions?.problems ?? [],
    )
  }
  if (!isObject(body.data) || !holdsAll(body.data, query)) {
    throw new Problem('UNEXPECTED', 'The service left out what it was asked for.')
  }
  return body.data
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
