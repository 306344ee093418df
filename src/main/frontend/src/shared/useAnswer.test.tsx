import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { navigate } from './navigation'
import { forgetAnswers, useAnswer } from './useAnswer'

const question = 'query Name($id: ID!) { node(id: $id) { name } }'

afterEach(() => {
  cleanup()
  forgetAnswers()
  vi.unstubAllGlobals()
})

function Asking({ id }: { id: string }) {
  const answer = useAnswer<{ node: { name: string } }, { id: string }>(question, { id })
  switch (answer.state) {
    case 'loading':
      return <button onClick={answer.cancel}>loading</button>
    case 'failed':
      return <button onClick={answer.askAgain}>{`${answer.problem.message} (${answer.problem.code})`}</button>
    case 'ready':
      return <p>{answer.data.node.name}</p>
  }
}

function answerWith(...bodies: unknown[]) {
  const fetching = vi.fn<typeof fetch>(() => Promise.resolve(Response.json(bodies.shift() ?? null)))
  vi.stubGlobal('fetch', fetching)
  return fetching
}

test('an answer is asked for once and remembered', async () => {
  const fetching = answerWith({ data: { node: { name: 'A plan' } } })
  const { unmount } = render(<Asking id="plan" />)
  expect(screen.getByText('loading')).toBeTruthy()
  await screen.findByText('A plan')
  unmount()
  render(<Asking id="plan" />)
  expect(screen.getByText('A plan')).toBeTruthy()
  expect(fetching).toHaveBeenCalledTimes(1)
})

test('an error of the service is shown in its words, and the question can be asked again', async () => {
  answerWith(
    {
      errors: [{ message: 'Too slow.', extensions: { code: 'TIMED_OUT', classification: 'X' } }],
      data: null,
    },
    { data: { node: { name: 'A plan' } } },
  )
  render(<Asking id="plan" />)
  const retry = await screen.findByRole('button', { name: 'Too slow. (TIMED_OUT)' })
  act(() => {
    retry.click()
  })
  await screen.findByText('A plan')
})

test.each([
  [{ data: {} }],
  [{ data: { other: 1 } }],
  [{ data: null }],
  [{ data: [] }],
  [[]],
  [{ errors: 'many' }],
  ['text'],
])('the answer %j is of no use, and said to be so', async (body) => {
  answerWith(body)
  render(<Asking id="plan" />)
  expect(
    await screen.findByRole('button', { name: /^The service (left out|did not answer as)/ }),
  ).toBeTruthy()
})

test('an answer that is not GraphQL names its status', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('<html>', { status: 502 })))
  render(<Asking id="plan" />)
  await screen.findByText('The service did not answer as expected (status 502). (UNEXPECTED)')
})

test('a service that cannot be reached is said to be so', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('refused')))
  render(<Asking id="plan" />)
  await screen.findByText('The service could not be reached. (UNREACHABLE)')
})

test('a service that never answers is given up after a while, and the reader can give up before', async () => {
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => timeout.signal)
  const timeout = new AbortController()
  vi.stubGlobal(
    'fetch',
    (_address: string, { signal }: RequestInit) =>
      new Promise((_, reject) => {
        signal?.addEventListener('abort', () => {
          reject(signal.reason as Error)
        })
      }),
  )
  const { rerender } = render(<Asking id="plan" />)
  act(() => {
    screen.getByText('loading').click()
  })
  await screen.findByRole('button', { name: /\(CANCELLED\)$/ })
  rerender(<Asking id="another" />)
  timeout.abort(new DOMException('slow', 'TimeoutError'))
  await screen.findByRole('button', { name: /\(NO_ANSWER\)$/ })
})

test('demonstration data is asked for where the address says so, and its answers are kept apart', async () => {
  const fetching = answerWith({ data: { node: { name: 'A fact' } } }, { data: { node: { name: 'Made up' } } })
  vi.stubGlobal('scrollTo', vi.fn())
  render(<Asking id="plan" />)
  await screen.findByText('A fact')
  act(() => {
    navigate('/', { sight: { demonstration: true } })
  })
  await screen.findByText('Made up')
  act(() => {
    navigate('/', { sight: { demonstration: false } })
  })
  expect(screen.getByText('A fact')).toBeTruthy()
  expect(fetching.mock.calls.map(([address]) => address)).toEqual(['/graphql', '/graphql?demonstration=true'])
})

test('a late answer to an earlier question does not replace a newer one', async () => {
  const release: (() => void)[] = []
  vi.stubGlobal(
    'fetch',
    (_address: string, { body }: { body: string }) =>
      new Promise<Response>((resolve) => {
        const { variables } = JSON.parse(body) as { variables: { id: string } }
        release.push(() => {
          resolve(Response.json({ data: { node: { name: variables.id } } }))
        })
      }),
  )
  const { rerender } = render(<Asking id="first" />)
  rerender(<Asking id="second" />)
  act(() => {
    release.toReversed().forEach((letGo) => {
      letGo()
    })
  })
  await waitFor(() => {
    expect(screen.getByText('second')).toBeTruthy()
  })
})
