import { expect, test } from 'vitest'
import { postsOf } from './holdersOfPosts'

test('a line is a person and the post', () => {
  expect(postsOf(' Jane Example = Chief Nurse \n\nDr A. Sample=Medical Director\n')).toEqual({
    posts: { 'Jane Example': 'Chief Nurse', 'Dr A. Sample': 'Medical Director' },
    unread: [],
  })
})

test.each(['Jane Example', 'Jane Example =', '= Chief Nurse', 'a = b = c'])('%s is neither', (line) => {
  expect(postsOf(`A = B\n${line}`)).toEqual({ posts: { A: 'B' }, unread: [line] })
})
