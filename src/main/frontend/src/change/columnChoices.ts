import type { Mapping, SheetColumn } from './importFile'

const key = 'goldenthread.columns'

/** What a person has said that columns hold, by their headings; headings of trackers are alike from month to month. */
function remembered(): Record<string, string> {
  try {
    const known: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    return typeof known === 'object' && known !== null ? (known as Record<string, string>) : {}
  } catch {
    return {}
  }
}

const mostRemembered = 200

/** Keeps what a column holds for the next file that has its heading. */
export function remember(heading: string, field: string) {
  const others = Object.entries(remembered()).filter(([name]) => name !== heading)
  try {
    localStorage.setItem(
      key,
      JSON.stringify(Object.fromEntries([...others.slice(1 - mostRemembered), [heading, field]])),
    )
  } catch {
    // It is only asked again.
  }
}

/** What the mapping says that a column holds. */
export function fieldOf(mapping: Mapping, { sheet, heading, field }: SheetColumn) {
  return mapping.sheets[sheet]?.columns[heading] ?? field
}

/** A mapping that says of a column what it holds; nothing if it is not read. */
export function mapped(mapping: Mapping, { sheet, heading }: SheetColumn, field: string): Mapping {
  const known = mapping.sheets[sheet]
  return {
    ...mapping,
    sheets: { ...mapping.sheets, [sheet]: { ...known, columns: { ...known?.columns, [heading]: field } } },
  }
}

/** A mapping with what was said of columns that nobody knows, in files before. */
export function withRemembered(
  mapping: Mapping,
  columns: readonly SheetColumn[],
  fields: Record<string, string>,
) {
  const known = remembered()
  return columns
    .filter((column) => column.field === '' && (known[column.heading] ?? '') in fields)
    .reduce((all, column) => mapped(all, column, known[column.heading] ?? ''), mapping)
}
