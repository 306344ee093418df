import { useEffect, useState } from 'react'
import type { Placed, Plan } from './plan'

export type Layout = { state: 'waiting' } | { state: 'failed' } | { state: 'ready'; placed: Placed }

const mostRemembered = 20
const remembered = new Map<string, Placed>()

/** Lays out a plan beside the page, which stays usable meanwhile. What was laid out before is there at once. */
export function useLayout(plan: Plan): Layout {
  const question = JSON.stringify(plan)
  const [failed, setFailed] = useState<string>()
  const [, setReady] = useState<string>()

  useEffect(() => {
    if (remembered.has(question)) {
      return
    }
    const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<Placed>) => {
      remember(question, data)
      setReady(question)
    })
    worker.addEventListener('error', () => {
      setFailed(question)
    })
    worker.postMessage(JSON.parse(question))
    return () => {
      worker.terminate()
    }
  }, [question])

  const placed = remembered.get(question)
  if (placed !== undefined) {
    return { state: 'ready', placed }
  }
  return { state: failed === question ? 'failed' : 'waiting' }
}

function remember(question: string, placed: Placed) {
  remembered.set(question, placed)
  const [oldest] = remembered.keys()
  if (remembered.size > mostRemembered && oldest !== undefined) {
    remembered.delete(oldest)
  }
}
