import { afterEach, expect, test, vi } from 'vitest'
import { decided, partsOf, sendFile, type FileToImport } from './importFile'

const sent: FileToImport = {
  file: new File(['a'], 'tracker.xlsx'),
  author: ' Head of Planning ',
  reason: 'Month 6',
  document: '',
  plan: 'plan-a',
  mapping: undefined,
  people: '',
}

const answer = { applied: null, problems: [], problemCount: 0, changes: [], changeCount: 0 }

function answering(status: number, body: unknown) {
  const fetched = vi.fn<(address: string, request: RequestInit) => Promise<Response>>(() =>
    Promise.resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status })),
  )
  vi.stubGlobal('fetch', fetched)
  return fetched
}

afterEach(() => {
  vi.unstubAllGlobals()
})

test('what is empty is not sent with a file', () => {
  expect([...partsOf(sent).keys()]).toEqual(['file', 'author', 'reason', 'plan'])
  expect(partsOf(sent).get('author')).toBe('Head of Planning')
})

test('who holds which post is sent with the mapping, and is no part of it', () => {
  const parts = partsOf({ ...sent, people: 'Jane Example = Chief Nurse' })
  expect(parts.get('mapping')).toBe('{"people":{"Jane Example":"Chief Nurse"}}')
})

test('a file is sent to be told what would change, without a token', async () => {
  const fetched = answering(200, answer)
  expect(await sendFile(sent, { demonstration: false })).toEqual(answer)
  const [address, request] = fetched.mock.calls[0] ?? []
  expect(address).toBe('/import')
  expect(request?.headers).toEqual({})
  expect((request?.body as FormData).get('apply')).toBeNull()
})

test('a file is applied with the token', async () => {
  const fetched = answering(200, answer)
  await sendFile(sent, { demonstration: true, token: 'secret' })
  const [, request] = fetched.mock.calls[0] ?? []
  expect(request?.headers).toEqual({ Authorization: 'Bearer secret' })
  expect((request?.body as FormData).get('apply')).toBe('true')
  expect((request?.body as FormData).get('demonstration')).toBe('true')
})

test('an application that is refused for what is wrong is an answer that says so', async () => {
  answering(422, { ...answer, problems: ['1 name is missing'], problemCount: 1 })
  expect((await sendFile(sent, { demonstration: false, token: 'secret' })).problemCount).toBe(1)
})

test.each([
  [
    422,
    { errors: [{ message: 'The file is damaged.', extensions: { code: 'UNUSABLE_FILE' } }] },
    'UNUSABLE_FILE',
  ],
  [502, 'Bad gateway', 'UNEXPECTED'],
  [500, null, 'UNEXPECTED'],
])('a refusal is a problem with its code: %s %s', async (status, body, code) => {
  answering(status, body ?? 'null')
  await expect(sendFile(sent, { demonstration: false })).rejects.toMatchObject({ code })
})

test('a service that cannot be reached is a problem', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed')))
  await expect(sendFile(sent, { demonstration: false })).rejects.toMatchObject({ code: 'UNREACHABLE' })
})

test('what a name means is decided, decided otherwise, and left open again', () => {
  const open = { sheets: {}, ratings: {}, matches: { Other: 'org-b' }, texts: {} }
  const first = decided(open, 'matches', 'England', 'org-nhse')
  expect(first.matches).toEqual({ Other: 'org-b', England: 'org-nhse' })
  expect(decided(first, 'matches', 'England', '').matches).toEqual({ Other: 'org-b', England: '' })
  expect(decided(first, 'matches', 'England', undefined)).toEqual(open)
  expect(decided(open, 'texts', '15/03/2026', '2026-03').texts).toEqual({ '15/03/2026': '2026-03' })
})
