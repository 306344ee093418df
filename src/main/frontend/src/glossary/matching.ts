import type { Takeable } from '../takeaway/table'

/** The rows of which some cell holds each word that is looked for. */
export function matching<Row>(
  wanted: string,
  { columns, listed }: Takeable<Row> & { listed: readonly Row[] },
) {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean)
  return listed.filter((row) => {
    const text = columns.map(({ cell }) => String(cell(row) ?? '').toLowerCase()).join(' ')
    return words.every((word) => text.includes(word))
  })
}
