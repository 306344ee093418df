/** A GraphQL operation: its text, typed by what it needs and what it answers. */
export interface Operation<TResult, TVariables> {
  toString: () => string
  __apiType?: (variables: TVariables) => TResult
}

/** What went wrong with a question, in words for the reader. */
export class Problem extends Error {
  override name = 'Problem'

  constructor(
    message: string,
    readonly classification?: string,
  ) {
    super(message)
  }
}

interface Answer<TResult> {
  data?: TResult | null
  errors?: { message: string; extensions?: { classification?: string } }[]
}

export async function ask<TResult, TVariables>(
  operation: Operation<TResult, TVariables>,
  variables: TVariables,
  signal?: AbortSignal,
): Promise<TResult> {
  const answer = await post<TResult>(JSON.stringify({ query: operation.toString(), variables }), signal)
  const [error] = answer.errors ?? []
  if (error) {
    throw new Problem(error.message, error.extensions?.classification)
  }
  if (!answer.data) {
    throw new Problem('The service sent no answer.')
  }
  return answer.data
}

async function post<TResult>(body: string, signal?: AbortSignal): Promise<Answer<TResult>> {
  const response = await send(body, signal)
  try {
    return (await response.json()) as Answer<TResult>
  } catch (cause) {
    rethrowIfAborted(cause)
    throw new Problem(`The service did not answer as expected (status ${response.status}).`)
  }
}

async function send(body: string, signal?: AbortSignal) {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      headers: {
        Accept: 'application/graphql-response+json, application/json',
        'Content-Type': 'application/json',
      },
      body,
      signal: signal ?? null,
    })
  } catch (cause) {
    rethrowIfAborted(cause)
    throw new Problem('The service could not be reached.')
  }
}

function rethrowIfAborted(cause: unknown) {
  if (cause instanceof DOMException && cause.name === 'AbortError') {
    throw cause
  }
}
