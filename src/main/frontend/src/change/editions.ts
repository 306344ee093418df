/** What became of a row from one edition of a tracker to the next. */
export interface EditionChange {
  what:
    | 'CARRIED_FORWARD'
    | 'CHANGED'
    | 'RETARGETED'
    | 'RENUMBERED'
    | 'SPLIT'
    | 'RENAMED_THEME'
    | 'ADDED'
    | 'DROPPED'
  refBefore: string | null
  refAfter: string | null
  name: string
  /** What differs; nothing if it is the row as a whole. */
  field: string | null
  before: string | null
  after: string | null
  why: string
  /** Whether a person is to confirm it. */
  asks: boolean
}

/** Two editions of a tracker side by side. */
export interface Editions {
  changes: EditionChange[]
  changeCount: number
  /** The sheets and columns that only one of them has. */
  notCompared: string[]
}
