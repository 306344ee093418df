import { describe, expect, it } from 'vitest'
import type { ThreadState } from '../generated/operations'
import { node } from '../../test/threadFixtures'
import { addressOfThread, between, endsOf, figureOf, reachedOf, tallyOf, type ShortThread } from './ends'

function thread(state: ThreadState, ...passes: string[]): ShortThread {
  return {
    id: `down start ${passes.join(' ')}`,
    direction: 'DOWN',
    start: node('start'),
    hops: passes.map((id) => ({ reads: 'has', node: node(id), link: { basis: 'STATED' } })),
    state,
    stateReason: 'so it is',
  }
}

describe('ends of threads', () => {
  it('names each thing once, what is measured before what is broken', () => {
    const ends = endsOf([
      thread('BROKEN', 'action'),
      thread('HOLDS', 'a', 'measure'),
      thread('MEASURED_OFF_TRACK', 'b', 'measure'),
    ])
    expect(ends.map((end) => [end.node.id, end.states])).toEqual([
      [
        'measure',
        [
          { state: 'MEASURED_OFF_TRACK', count: 1 },
          { state: 'HOLDS', count: 1 },
        ],
      ],
      ['action', [{ state: 'BROKEN', count: 1 }]],
    ])
  })

  it('names each thing of a kind that threads reach once, with how they stand', () => {
    const threads = [thread('HOLDS', 'shift', 'plan'), thread('BROKEN', 'shift'), thread('HOLDS', 'plan')]
    const ofKind = threads.map((one) => ({
      ...one,
      hops: one.hops.map((hop) =>
        hop.node.id === 'shift' ? { ...hop, node: { ...hop.node, kind: 'Shift' as const } } : hop,
      ),
    }))
    expect(
      reachedOf(ofKind, 'Shift').map((end) => [end.node.id, end.states.map(({ count }) => count)]),
    ).toEqual([['shift', [1, 1]]])
  })

  it('says the figure of what is measured, without the name that stands beside it', () => {
    const reasoned = {
      ...thread('MEASURED_ON_TRACK', 'measure'),
      stateReason: `${node('measure').name}: 82 of 100`,
    }
    expect(figureOf(reasoned)).toBe('82 of 100.')
    expect(figureOf(thread('BROKEN', 'measure'))).toBeNull()
  })

  it('counts every thread once in the tally', () => {
    const threads = [thread('BROKEN', 'a'), thread('BROKEN', 'b'), thread('TARGET_MISSED', 'c')]
    expect(tallyOf(threads)).toEqual([
      { state: 'TARGET_MISSED', count: 1 },
      { state: 'BROKEN', count: 2 },
    ])
  })

  it('comes to its start where nothing leads on', () => {
    const alone = thread('BROKEN')
    expect(endsOf([alone])[0]?.node.id).toBe('start')
    expect(between(alone)).toEqual([])
  })

  it('gives each thread an address from which it can be found again', () => {
    const address = new URL(addressOfThread(thread('HOLDS', 'a > b', 'c&d')), 'http://localhost')
    expect(Object.fromEntries(address.searchParams)).toEqual({
      from: 'start',
      to: 'c&d',
      id: 'down start a > b c&d',
    })
  })
})
