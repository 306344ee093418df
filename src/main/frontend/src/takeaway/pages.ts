import { Problem } from '../shared/api'

interface Page<Row> {
  rows: readonly Row[]
  /** Where the next page begins; null after the last. */
  next: string | null
}

/** More pages than this are not a table that somebody reads, but an answer that goes round in circles. */
const mostPages = 1000

/** The rows of all pages, one after the other. */
export async function allPages<Row>(load: (after: string | null) => Promise<Page<Row>>): Promise<Row[]> {
  const rows: Row[] = []
  let after: string | null = null
  for (let count = 0; count < mostPages; count++) {
    const page: Page<Row> = await load(after)
    rows.push(...page.rows)
    if (page.next === null) {
      return rows
    }
    after = page.next
  }
  throw new Problem('UNEXPECTED', `The table did not end after ${mostPages} pages.`)
}

/** Where the page after this one begins, if there is one. */
export function nextOf({ hasNextPage, endCursor }: { hasNextPage: boolean; endCursor: string | null }) {
  return hasNextPage ? endCursor : null
}
