import { createHash } from 'node:crypto'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { expect, test } from '@playwright/test'
import { ApolloClient, CombinedGraphQLErrors, HttpLink, InMemoryCache, gql } from '@apollo/client/core'
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries'
import { relayStylePagination } from '@apollo/client/utilities'

test.skip(process.env.BASE_URL === undefined, 'needs the service')

interface PostsAnswer {
  posts: {
    totalCount: number
    edges: { node: { id: string } }[]
    pageInfo: { endCursor: string; hasNextPage: boolean }
  }
}

const KINDS = gql`
  query Kinds {
    systems(first: 1) {
      totalCount
    }
  }
`

const POSTS: TypedDocumentNode<PostsAnswer, { after?: string }> = gql`
  query Posts($after: String) {
    posts(first: 7, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
        }
      }
      pageInfo {
        startCursor
        endCursor
        hasNextPage
        hasPreviousPage
      }
    }
  }
`

for (const method of ['POST', 'GET']) {
  test(`Apollo Client asks by hash by ${method}, learns that no document is kept, and sends it`, async () => {
    const asked: string[] = []
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
    const persisted = new PersistedQueryLink({ sha256, useGETForHashedQueries: method === 'GET' })
    const client = new ApolloClient({
      cache: new InMemoryCache(),
      link: persisted.concat(
        new HttpLink({
          uri: `${process.env.BASE_URL}/graphql`,
          fetch: (address, options) => {
            const request = new Request(address, options)
            asked.push(
              `${request.method} ${decodeURIComponent(request.url)} ${(options?.body as string | undefined) ?? ''}`,
            )
            return fetch(request)
          },
        }),
      ),
    })
    const ask = () => client.query({ query: KINDS, fetchPolicy: 'network-only' })
    expect((await ask()).data).toMatchObject({ systems: { totalCount: expect.any(Number) } })
    expect(asked).toHaveLength(2)
    expect(asked[0]).toContain(`${method} `)
    expect(asked[0]).toContain('persistedQuery')
    expect(asked[0]).not.toContain('totalCount')
    expect(asked[1]).toContain('totalCount')
    await ask()
    expect(asked).toHaveLength(3)
    expect(asked[2]).not.toContain('persistedQuery')
  })
}

test('Apollo Client joins the pages of a list to the whole of it', async () => {
  const client = new ApolloClient({
    cache: new InMemoryCache({ typePolicies: { Query: { fields: { posts: relayStylePagination() } } } }),
    link: new HttpLink({ uri: `${process.env.BASE_URL}/graphql` }),
  })
  const posts = client.watchQuery({ query: POSTS })
  let page = (await client.query({ query: POSTS })).data?.posts
  while (page?.pageInfo.hasNextPage) {
    page = (await posts.fetchMore({ variables: { after: page.pageInfo.endCursor } })).data.posts
  }
  const all = client.readQuery({ query: POSTS })?.posts
  expect(all?.totalCount).toBeGreaterThan(7)
  expect(new Set(all?.edges.map((edge) => edge.node.id)).size).toBe(all?.totalCount)
})

test('Apollo Client shows a failure of one field beside the answers of the others', async () => {
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: new HttpLink({ uri: `${process.env.BASE_URL}/graphql` }),
  })
  const partly = await client.query({
    errorPolicy: 'all',
    query: gql`
      {
        systems(first: 1) {
          totalCount
        }
        threads(from: "no-such-thing", toward: UP) {
          threads {
            id
          }
        }
      }
    `,
  })
  expect(partly.data).toMatchObject({ systems: { totalCount: expect.any(Number) } })
  expect(codes(partly.error)).toEqual(['UNKNOWN_ID'])
  const refused = await client.query({
    errorPolicy: 'all',
    query: gql`
      {
        systems {
          wrong
        }
      }
    `,
  })
  expect(codes(refused.error)).toEqual(['INVALID_DOCUMENT'])
})

function codes(error: unknown) {
  return CombinedGraphQLErrors.is(error) ? error.errors.map((each) => each.extensions?.code) : [error]
}
