import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { DrawnThreads } from './DrawnThreads'
import { endings } from './FoundThreads'
import { figuresFirst } from './rows'
import { figure, hop, thread } from '../../test/threadFixtures'
import { ThreadTable } from './ThreadTable'

afterEach(cleanup)

const threads = [
  thread('t1', [hop('theme'), hop('action', 'DERIVED'), hop('measure')], [figure()]),
  thread('t2', [hop('outcome', 'DEMONSTRATION')]),
]

function idsIn(container: HTMLElement, name: string) {
  return [...container.querySelectorAll(`[data-${name}]`)].map((item) => item.getAttribute(`data-${name}`))
}

test('the drawing and the table hold the same threads and steps, in the same order', () => {
  const drawing = render(<DrawnThreads threads={threads} />).container
  const table = render(<ThreadTable caption="The same" threads={threads} />).container
  expect(idsIn(drawing, 'thread')).toEqual(['t1', 't2'])
  expect(idsIn(table, 'thread')).toEqual(idsIn(drawing, 'thread'))
  expect(idsIn(drawing, 'step')).toEqual(['1.1', '1.2', '1.3', '2.1'])
  expect(idsIn(table, 'step')).toEqual(idsIn(drawing, 'step'))
})

describe('a drawn thread', () => {
  test('names where it ends and reads in walking order', () => {
    const { container } = render(<DrawnThreads threads={threads.slice(0, 1)} />)
    expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('Thread 1. The measure')
    expect(container.querySelector('.gt-thread')?.textContent).toMatch(
      /The start.*implements.*The theme.*implements.*Derived.*The action.*implements.*The measure/,
    )
  })

  test('marks what is derived or made up by a line of its own and in words', () => {
    const { container } = render(<DrawnThreads threads={threads} />)
    expect(container.querySelector('.gt-line--derived')?.textContent).toContain('Derived')
    expect(container.querySelector('.gt-line--demonstration')?.textContent).toContain('Demonstration')
  })

  test('says of every other link too how it is known, without a tag', () => {
    const external = thread('t4', [hop('theme'), hop('shift', 'EXTERNAL')])
    const { container } = render(<DrawnThreads threads={[external]} />)
    expect([...container.querySelectorAll('.gt-line')].map((line) => line.textContent)).toEqual([
      'implements (stated)',
      'implements (external source)',
    ])
  })

  test('ends in its figures, by organisation, with the status in words', () => {
    render(<DrawnThreads threads={threads.slice(0, 1)} />)
    const row = screen.getByRole('row', { name: /A trust/ })
    expect(within(row).getByText('Worse than plan')).toBeTruthy()
  })

  test('says where it stands, and why, in words', () => {
    const { container } = render(<DrawnThreads threads={threads.slice(1)} />)
    expect(container.querySelector('.gt-state')?.textContent).toBe('Broken It comes to no measure.')
  })

  test('says when nothing measured stands at its end', () => {
    render(<DrawnThreads threads={threads.slice(1)} />)
    expect(screen.getByText('No data:')).toBeTruthy()
  })

  test('folds more than three figures of a measure away, with a summary', () => {
    render(
      <DrawnThreads
        threads={[
          thread(
            't3',
            [hop('measure')],
            Array.from({ length: 4 }, () => figure()),
          ),
        ]}
      />,
    )
    expect(screen.getByText('A measure: 4 figures, 4 worse than plan')).toBeTruthy()
  })
})

test('threads that show a figure come first, and the rest keeps its order', () => {
  const mixed = [
    thread('nothing', [hop('a')]),
    thread('no data', [hop('b')], [figure({ status: 'NO_DATA', observation: null })]),
    thread('figure', [hop('c')], [figure()]),
    thread('nothing either', [hop('d')]),
  ]
  expect(figuresFirst(mixed).map(({ id }) => id)).toEqual(['figure', 'no data', 'nothing', 'nothing either'])
})

test.each([
  [[], ''],
  [[figure()], 'Of all 10, 1 ends in a measure; it comes first.'],
  [Array.from({ length: 9 }, () => figure()), 'Of all 10, 9 end in a measure; these come first.'],
  [Array.from({ length: 10 }, () => figure()), 'All end in a measure.'],
])(
  'of how many threads end in a measure is said in a way that holds for those not shown too',
  (ends, words) => {
    const all = Array.from({ length: 10 }, (_, index) =>
      thread(`t${index}`, [], ends.slice(index, index + 1)),
    )
    expect(endings(all)).toBe(words)
  },
)
