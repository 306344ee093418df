import type { GraphiQLProps } from 'graphiql'

/** Sends what is in the editor to the service, with the headers that the reader set. */
export function sendTo(address: string): GraphiQLProps['fetcher'] {
  return async (question, options) => {
    const response = await fetch(address, {
      method: 'POST',
      headers: {
        Accept: 'application/graphql-response+json, application/json',
        'Content-Type': 'application/json',
        ...options?.headers,
      },
      body: JSON.stringify(question),
    })
    return (await response.json()) as object
  }
}
