import { useState } from 'react'
import { useAnnouncement } from '../shared/announcements'
import { asProblem, ask, dataVersion, Problem } from '../shared/api'
import { dayInWords } from '../shared/dates'
import { useSight } from '../shared/navigation'
import { wordsFor } from '../shared/problemWords'
import { plural } from '../shared/words'
import { download } from './download'
import { fileName, fileTable, type Asker, type FileTable, type Takeable } from './table'

type Format = 'CSV' | 'Excel'
const formats: Format[] = ['CSV', 'Excel']

type Progress =
  | { state: 'idle' }
  | { state: 'working' }
  | { state: 'done'; words: string }
  | { state: 'failed'; problem: Problem }

/** Offers a table as a file: all its pages, in the order of the screen, with what must be known of it. */
export function TakeAway<Row>({ title, columns, load }: Takeable<Row>) {
  const sight = useSight()
  const [progress, setProgress] = useState<Progress>({ state: 'idle' })
  const words = progressInWords(progress)
  useAnnouncement(words)

  async function take(format: Format) {
    setProgress({ state: 'working' })
    try {
      const asker: Asker = (operation, variables) => ask(operation, variables, { sight })
      const rows = await load(asker)
      const now = new Date()
      const page = document.title.replace(/ - Goldenthread$/, '')
      const table = fileTable(columns, rows, {
        title,
        page,
        address: location.href,
        dataVersion: dataVersion.get(),
        day: dayInWords(now.toISOString()),
        sight,
      })
      const extension = format === 'CSV' ? 'csv' : 'xlsx'
      download(await written(table, format), fileName(`${page} ${title}`, now, extension))
      setProgress({ state: 'done', words: `${plural(rows.rows.length, 'row')} saved as ${format}.` })
    } catch (cause) {
      const problem = asProblem(cause, 'No file could be written.')
      setProgress({ state: 'failed', problem })
    }
  }

  return (
    <div className="gt-take" role="group" aria-label={`Take away: ${title}`}>
      <span className="gt-take__name" aria-hidden="true">
        Take away: {title}
      </span>
      {formats.map((format) => (
        <button
          key={format}
          type="button"
          className="gt-take__button"
          aria-disabled={progress.state === 'working'}
          onClick={() => {
            if (progress.state !== 'working') {
              void take(format)
            }
          }}
        >
          {format}
          <span className="nhsuk-u-visually-hidden"> of {title}</span>
        </button>
      ))}
      {words === '' ? null : (
        <span className="gt-quiet" role={progress.state === 'failed' ? 'alert' : undefined}>
          {words}
        </span>
      )}
    </div>
  )
}

/** The libraries that write files are loaded when a file is first asked for. */
async function written(table: FileTable, format: Format): Promise<Blob> {
  if (format === 'CSV') {
    const { csvOf } = await import('./csv')
    return new Blob([csvOf(table)], { type: 'text/csv;charset=utf-8' })
  }
  const { excelOf } = await import('./excel')
  return excelOf(table)
}

function progressInWords(progress: Progress) {
  switch (progress.state) {
    case 'idle':
      return ''
    case 'working':
      return 'Writing the file…'
    case 'done':
      return progress.words
    case 'failed': {
      const { happened, advice } = wordsFor(progress.problem)
      return `No file was written. ${happened} ${advice}`
    }
  }
}
