import { Tag } from 'nhsuk-react-components'
import type { MeasurementStatus } from '../generated/operations'

const statuses: Record<
  MeasurementStatus,
  { text: string; colour: 'green' | 'blue' | 'red' | 'orange' | 'grey' | 'white' }
> = {
  BETTER: { text: 'Better than plan', colour: 'green' },
  MET: { text: 'Met', colour: 'green' },
  WORSE: { text: 'Worse than plan', colour: 'red' },
  MIXED: { text: 'Mixed', colour: 'orange' },
  NOT_COMPARED: { text: 'Not compared', colour: 'grey' },
  NO_DATA: { text: 'No data', colour: 'white' },
}

export function StatusTag({ status }: { status: MeasurementStatus }) {
  const { text, colour } = statuses[status]
  return (
    <Tag modifier={colour} className="gt-tag">
      {text}
    </Tag>
  )
}

export function statusInWords(status: MeasurementStatus) {
  return statuses[status].text.toLowerCase()
}
