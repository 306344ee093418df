import { Details, Table } from 'nhsuk-react-components'
import { FactTable } from '../shared/FactTable'
import { Link } from '../shared/Link'
import { addressOf } from '../shared/navigation'
import { plural } from '../shared/words'
import { TakeAway } from '../takeaway/TakeAway'
import { differenceIn, latestIn, planIn, summaryOf } from './figureWords'
import { figuresByMeasure, type Figure } from './rows'
import { StatusTag } from './StatusTag'
import { figuresTable } from './threadTables'

const mostInTheOpen = 3

interface FiguresProps {
  figures: Figure[]
  /** A thread that runs down should end in a figure; its absence is said. */
  isExpected: boolean
  /** The figures are what the reader came for: they are not folded away, however many. */
  isOpen: boolean
}

/** What has been measured at the end of a thread, by organisation. */
export function Figures({ figures, isExpected, isOpen }: FiguresProps) {
  if (figures.length === 0) {
    return isExpected ? (
      <p className="gt-no-figures">
        <strong>No data:</strong> nothing measured stands at the end of this thread.
      </p>
    ) : null
  }
  return figuresByMeasure(figures).map((group) => (
    <MeasureFigures key={group[0]?.measure.id} figures={group} isOpen={isOpen} />
  ))
}

function MeasureFigures({ figures, isOpen }: { figures: Figure[]; isOpen: boolean }) {
  if (isOpen || figures.length <= mostInTheOpen) {
    return <FigureTable figures={figures} />
  }
  return (
    <Details className="gt-details">
      <Details.Summary>
        {`${figures[0]?.measure.name ?? ''}: ${plural(figures.length, 'figure')}, ${summaryOf(figures)}`}
      </Details.Summary>
      <Details.Text>
        <FigureTable figures={figures} />
      </Details.Text>
    </Details>
  )
}

function FigureTable({ figures }: { figures: Figure[] }) {
  const [first] = figures
  return (
    <>
      <FactTable
        caption={`Latest figures: ${first?.measure.name ?? ''}`}
        columns={['Organisation or system', 'Latest figure', 'Plan or target', 'Difference', 'Status']}
        className="gt-figures"
      >
        <Table.Body>
          {figures.map((figure, index) => (
            <Table.Row key={index}>
              <Table.Cell>
                {figure.of ? <Link href={addressOf(figure.of.id)}>{figure.of.name}</Link> : 'Not named'}
              </Table.Cell>
              <Table.Cell className="gt-facts__value">{latestIn(figure)}</Table.Cell>
              <Table.Cell className="gt-facts__value">
                <Plan figure={figure} />
              </Table.Cell>
              <Table.Cell className="gt-facts__value">{differenceIn(figure)}</Table.Cell>
              <Table.Cell className="gt-facts__value">
                <StatusTag figure={figure} />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </FactTable>
      <TakeAway {...figuresTable(figures)} />
    </>
  )
}

function Plan({ figure }: { figure: Figure }) {
  const { target } = figure
  return (
    <>
      {planIn(figure)}
      {target ? (
        <>
          {' '}
          (<Link href={addressOf(target.id)}>{target.name}</Link>)
        </>
      ) : null}
    </>
  )
}
