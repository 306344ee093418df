import { evidenceColumns, nodeColumns } from '../takeaway/columns'
import { held, type Takeable, type Wholeness } from '../takeaway/table'
import { asSentence } from '../shared/words'
import { differenceIn, figureInWords, latestIn, planIn } from './figureWords'
import { stepsOf, type Figure, type Step, type Thread } from './rows'
import { stateInWords } from './StateTag'
import { statusInWords } from './StatusTag'

interface ThreadRow {
  thread: Thread
  number: string
  step?: Step
  figure?: Figure
}

/** Threads link by link, each with the figures at its end below it. */
export function threadsTable(
  title: string,
  threads: Thread[],
  completeness?: Wholeness,
): Takeable<ThreadRow> {
  return {
    title,
    columns: [
      { name: 'Step', cell: ({ number }) => number },
      ...nodeColumns<ThreadRow>('From', ({ step, figure }) => fromOf(step, figure)),
      { name: 'Link', cell: ({ step }) => step?.hop.reads ?? 'latest figure' },
      ...nodeColumns<ThreadRow>('To', ({ step }) => step?.hop.node),
      { name: 'Figure', cell: ({ figure }) => (figure ? figureInWords(figure) : null) },
      { name: 'Figure: value', cell: ({ figure }) => figure?.observation?.value ?? null },
      { name: 'Figure: plan or target', cell: ({ figure }) => figure?.plan ?? null },
      {
        name: 'Figure: unit',
        cell: ({ figure }) => figure?.observation?.unit ?? figure?.measure.unit ?? null,
      },
      { name: 'Figure: status', cell: ({ figure }) => (figure ? statusInWords(figure) : null) },
      ...evidenceColumns<ThreadRow>(({ step, figure }) => step?.hop.link ?? figure?.observation),
      { name: 'Thread: where it stands', cell: ({ thread }) => stateInWords(thread.state) },
      { name: 'Thread: why', cell: ({ thread }) => asSentence(thread.stateReason) },
      { name: 'Thread: ID', cell: ({ thread }) => thread.id },
    ],
    load: held(
      threads.flatMap((thread, index) => rowsOf(thread, index + 1)),
      completeness,
    ),
  }
}

function rowsOf(thread: Thread, place: number): ThreadRow[] {
  return [
    ...stepsOf(thread, place).map((step) => ({ thread, number: step.number, step })),
    ...thread.measurements.map((figure, index) => ({
      thread,
      number: `Figure ${place}.${index + 1}`,
      figure,
    })),
  ]
}

function fromOf(step: Step | undefined, figure: Figure | undefined) {
  return step?.from ?? (figure ? { ...figure.measure, kind: 'Measure' } : undefined)
}

/** The latest figures of a measure, by organisation. */
export function figuresTable(figures: Figure[]): Takeable<Figure> {
  return {
    title: `Latest figures: ${figures[0]?.measure.name ?? ''}`,
    columns: [
      { name: 'Organisation or system', cell: ({ of }) => of?.name ?? null },
      { name: 'Organisation or system: ID', cell: ({ of }) => of?.id ?? null },
      { name: 'Latest figure', cell: latestIn },
      { name: 'Value', cell: ({ observation }) => observation?.value ?? null },
      { name: 'Period', cell: ({ observation }) => observation?.period?.text ?? null },
      { name: 'Plan or target', cell: planIn },
      { name: 'Difference', cell: differenceIn },
      { name: 'Status', cell: statusInWords },
      ...evidenceColumns<Figure>(({ observation }) => observation),
    ],
    load: held(figures),
  }
}
