import { latestFigures, onChange } from './api'
import type { Figure } from './api'

const body = new URLSearchParams(location.search).get('of') ?? 'sys-bnssg-ics'

function cells(figure: Figure): string[] {
  const value = figure.actual === null ? 'no data' : `${String(figure.actual)} ${figure.unit ?? ''}`.trim()
  return [
    figure.measure.name,
    figure.reportedFor?.name ?? 'no data',
    figure.period?.text ?? 'no data',
    value,
    figure.status.toLowerCase().replaceAll('_', ' '),
  ]
}

function row(figure: Figure): HTMLTableRowElement {
  const element = document.createElement('tr')
  cells(figure).forEach((text, position) => {
    const cell = document.createElement(position === 0 ? 'th' : 'td')
    if (position === 0) {
      cell.setAttribute('scope', 'row')
    }
    cell.textContent = text
    element.append(cell)
  })
  return element
}

function say(text: string) {
  const status = document.getElementById('status')
  if (status) {
    status.textContent = text
  }
}

async function show(said: string): Promise<Figure[]> {
  try {
    const figures = await latestFigures(body)
    document.getElementById('figures')?.replaceChildren(...figures.map(row))
    say(said)
    return figures
  } catch (problem) {
    say(problem instanceof Error ? problem.message : String(problem))
    return []
  }
}

const figures = await show('These are the present values. Changes show by themselves.')
// Browsers keep six connections to a service over HTTP/1.1, so a page listens for a few things only.
for (const measure of [...new Set(figures.map((figure) => figure.measure.id))].slice(0, 4)) {
  onChange(measure, () => {
    void show(`A measure has changed: ${measure}.`)
  })
}
