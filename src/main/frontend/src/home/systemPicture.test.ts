import { expect, test } from 'vitest'
import { placed } from './systemPicture'

const holds = [{ state: 'HOLDS' as const, count: 2 }]
const picture = {
  threads: 2,
  states: holds,
  nodes: [
    { id: 'plan-b', layer: 'PLAN' as const },
    { id: 'plan-a', layer: 'PLAN' as const },
    { id: 'shift-a', layer: 'REASON' as const },
    { id: 'shift-b', layer: 'REASON' as const },
  ],
  links: [
    { id: '1', from: 'plan-a', to: 'shift-a', states: holds },
    {
      id: '2',
      from: 'plan-b',
      to: 'shift-b',
      states: [
        { state: 'BROKEN' as const, count: 1 },
        { state: 'HOLDS' as const, count: 1 },
      ],
    },
    { id: '3', from: 'plan-b', to: 'nowhere', states: [] },
  ],
}

test('things stand in columns from why to what shows that it works, beside what they are linked with', () => {
  const { columns } = placed(picture)
  expect(columns.map(({ layer, things }) => [layer, things.map(({ id }) => id)])).toEqual([
    ['REASON', ['shift-b', 'shift-a']],
    ['PLAN', ['plan-b', 'plan-a']],
  ])
})

test('a line stands as most of its threads do, of as many as the worse, and leads to what is drawn', () => {
  expect(placed(picture).strands.map(({ id, standing }) => [id, standing])).toEqual([
    ['1', 'well'],
    ['2', 'broken'],
  ])
})

test('the same picture is always drawn the same', () => {
  expect(placed({ ...picture, nodes: [...picture.nodes] })).toEqual(placed(picture))
})
