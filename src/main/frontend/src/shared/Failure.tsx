import { Button, WarningCallout } from 'nhsuk-react-components'
import type { Problem } from './api'

interface FailureProps {
  what: string
  problem: Problem
  retry: () => void
}

export function Failure({ what, problem, retry }: FailureProps) {
  return (
    <div role="alert">
      <WarningCallout>
        <WarningCallout.Heading headingLevel="h2">{`Could not load ${what}`}</WarningCallout.Heading>
        <p>{problem.message}</p>
        <Button type="button" secondary onClick={retry}>
          Try again
        </Button>
      </WarningCallout>
    </div>
  )
}
