import type { GraphiQLProps } from 'graphiql'
import { getOperationAST, parse } from 'graphql'
import { authorization } from '../shared/signedIn'

/** Sends what is in the editor to the service, as whoever has signed in, with the headers that the reader set. */
export function sendTo(address: string): GraphiQLProps['fetcher'] {
  return async (question, options) => {
    const response = await fetch(address, {
      method: 'POST',
      headers: {
        Accept: 'application/graphql-response+json, application/json',
        'Content-Type': 'application/json',
        ...authorization(),
        ...options?.headers,
      },
      body: JSON.stringify(hasOperation(question) ? question : { ...question, operationName: undefined }),
    })
    return (await response.json()) as object
  }
}

/** The editor goes on naming the operation of the tab before until it has read the one that it shows. */
function hasOperation({
  query,
  operationName,
}: {
  query: string
  operationName?: string | null | undefined
}) {
  try {
    return getOperationAST(parse(query), operationName) !== null
  } catch {
    return true
  }
}
