import { Tag } from 'nhsuk-react-components'
import type { MeasurementStatus } from '../generated/operations'
import type { Figure } from './rows'

const colours: Record<MeasurementStatus, 'green' | 'red' | 'orange' | 'grey' | 'white'> = {
  BETTER: 'green',
  MET: 'green',
  WORSE: 'red',
  MIXED: 'orange',
  NOT_COMPARED: 'grey',
  NO_DATA: 'white',
}

export function StatusTag({ figure }: { figure: Figure }) {
  return (
    <Tag modifier={colours[figure.status]} className="gt-tag">
      {statusInWords(figure)}
    </Tag>
  )
}

export function statusInWords({ status, target }: Figure): string {
  const against = target ? 'target' : 'plan'
  switch (status) {
    case 'BETTER':
      return `Better than ${against}`
    case 'WORSE':
      return `Worse than ${against}`
    case 'MET':
      return target ? 'Target met' : 'As planned'
    case 'MIXED':
      return 'Mixed'
    case 'NOT_COMPARED':
      return 'Not compared'
    case 'NO_DATA':
      return 'No data'
  }
}
