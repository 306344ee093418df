/** What happens to a thing: it fails, or it slips by a period or to a day. */
export interface Slip {
  by?: string
  until?: string
}

const periods: { by: string; words: string }[] = [
  { by: 'P1M', words: 'a month' },
  { by: 'P3M', words: '3 months' },
  { by: 'P6M', words: '6 months' },
  { by: 'P1Y', words: 'a year' },
]

export function slipIn(query: URLSearchParams): Slip {
  const until = query.get('until')
  const by = query.get('by')
  if (until !== null) {
    return { until }
  }
  return by === null ? {} : { by }
}

/** The periods offered, and the one that the address asks for if it is another. */
export function periodsWith(by: string | undefined) {
  const isOther = by !== undefined && !periods.some((each) => each.by === by)
  return isOther ? [...periods, { by, words: by }] : periods
}

export interface EnteredDay {
  day: string
  month: string
  year: string
}

/** The day in the form of the API; undefined if there is no such day. */
export function dayOf({ day, month, year }: EnteredDay): string | undefined {
  const written = `${year.trim()}-${month.trim().padStart(2, '0')}-${day.trim().padStart(2, '0')}`
  const moment = new Date(`${written}T00:00:00Z`)
  const isDay = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(written)
  return isDay && /^\d{4}-/.test(written) ? written : undefined
}

export function enteredDay(until: string | undefined): EnteredDay {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(until ?? '') ?? []
  return { day: withoutZero(day), month: withoutZero(month), year }
}

function withoutZero(number: string) {
  return number.replace(/^0/, '')
}
