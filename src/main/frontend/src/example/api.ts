/** How a measure stands for a body, as the trusted document `dashboard/latest-figures` has it. */
export interface Figure {
  measure: { id: string; name: string }
  reportedFor: { name: string } | null
  period: { text: string } | null
  unit: string | null
  actual: number | null
  status: string
}

interface Answer {
  data?: { performance: { rows: Figure[] } } | null
  errors?: { message: string }[]
}

const MEASURES = ['meas-ae4h', 'meas-rtt18w', 'meas-62d', 'meas-fds']

/** Asks for the latest figures of a body; fails with what the service says is wrong. */
export async function latestFigures(of: string): Promise<Figure[]> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({
      documentId: 'dashboard/latest-figures',
      variables: { of, measures: MEASURES },
    }),
  })
  const answer = (await response.json()) as Answer
  const problem = answer.errors?.[0]
  if (problem !== undefined || !answer.data) {
    throw new Error(problem?.message ?? 'The service gave no answer.')
  }
  return answer.data.performance.rows
}

/** Listens for changes of a measure; the browser comes again by itself when it is cut off, and says what it has. */
export function onChange(measure: string, changed: () => void): EventSource {
  const query = `subscription { measureUpdates(of: ${JSON.stringify(measure)}) { reason } }`
  const events = new EventSource(`/graphql?${new URLSearchParams({ query }).toString()}`)
  events.addEventListener('next', (event: MessageEvent<string>) => {
    const update = JSON.parse(event.data) as { data?: { measureUpdates: { reason: string } } | null }
    if (update.data && update.data.measureUpdates.reason !== 'PRESENT') {
      changed()
    }
  })
  events.addEventListener('complete', () => {
    events.close()
  })
  return events
}
