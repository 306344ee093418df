import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
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
      return <p>loading</p>
    case 'failed':
      return <button onClick={answer.retry}>{answer.problem.message}</button>
    case 'ready':
      return <p>{answer.data.node.name}</p>
  }
}

function answerWith(...bodies: unknown[]) {
  const fetching = vi.fn(() => Promise.resolve(Response.json(bodies.shift() ?? null)))
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
  answerWith({ errors: [{ message: 'Too slow.' }], data: null }, { data: { node: { name: 'A plan' } } })
  render(<Asking id="plan" />)
  const retry = await screen.findByRole('button', { name: 'Too slow.' })
  act(() => {
    retry.click()
  })
  await screen.findByText('A plan')
})

test('an answer that is not GraphQL names its status', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('<html>', { status: 502 })))
  render(<Asking id="plan" />)
  await screen.findByText('The service did not answer as expected (status 502).')
})

test('a service that cannot be reached is said to be so', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('refused')))
  render(<Asking id="plan" />)
  await screen.findByText('The service could not be reached.')
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
