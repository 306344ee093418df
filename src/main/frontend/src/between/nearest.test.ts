import { expect, test } from 'vitest'
import { hop, node } from '../../test/threadFixtures'
import { lengthOf, meetingsOf } from './nearest'

function way(start: string, ...ids: string[]) {
  return { direction: 'UP' as const, start: node(start), hops: ids.map((id) => hop(id)) }
}

test('two things meet where their threads come to the same thing, the nearest first', () => {
  const meetings = meetingsOf(
    [way('a', 'x', 'far', 'shift'), way('a', 'near')],
    [way('b', 'near'), way('b', 'y', 'shift'), way('b', 'far')],
  )
  expect(meetings.map((meeting) => [meeting.node.id, lengthOf(meeting)])).toEqual([
    ['near', 2],
    ['far', 3],
    ['shift', 5],
  ])
})

test('of several ways to the same thing the shortest counts', () => {
  const [meeting] = meetingsOf([way('a', 'x', 'y', 'shift'), way('a', 'shift')], [way('b', 'shift')])
  expect(meeting?.from.hops.map((each) => each.node.id)).toEqual(['shift'])
})

test('things whose threads come to nothing in common do not meet', () => {
  expect(meetingsOf([way('a', 'x')], [way('b', 'y')])).toEqual([])
  expect(meetingsOf([], [way('b', 'y')])).toEqual([])
})
