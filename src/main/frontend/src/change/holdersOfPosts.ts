import type { ImportQuestion } from './importFile'

/** Whether a cell shows a person, whose name the service leaves out. */
export function namesPeople({ shown }: ImportQuestion) {
  return shown.includes('(name left out)')
}

/** The posts by the names of who holds them, and the lines that say neither. */
export function postsOf(people: string) {
  const posts: Record<string, string> = {}
  const unread: string[] = []
  for (const line of people.split('\n').filter((each) => each.trim() !== '')) {
    const [name = '', post = '', ...more] = line.split('=').map((part) => part.trim())
    if (name === '' || post === '' || more.length > 0) {
      unread.push(line)
    } else {
      posts[name] = post
    }
  }
  return { posts, unread }
}
