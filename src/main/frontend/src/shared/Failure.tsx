import { Button, Details, WarningCallout } from 'nhsuk-react-components'
import type { Problem } from './api'
import { Link } from './Link'
import { usePageLocation } from './navigation'
import { wordsFor } from './problemWords'
import { signInAddress } from './signInAddress'

export interface FailureProps {
  what: string
  problem: Problem
  askAgain: () => void
}

/** Says what went wrong and what can be done; what the service said is folded away for developers. */
export function Failure({ what, problem, askAgain }: FailureProps) {
  const here = usePageLocation()
  const { heading, happened, advice, isAddressWrong } = wordsFor(problem)
  return (
    <div role="alert">
      <WarningCallout>
        <WarningCallout.Heading headingLevel="h2">
          {heading ?? `Could not load ${what}`}
        </WarningCallout.Heading>
        <p>
          {happened} {advice}
        </p>
        {problem.code === 'UNAUTHENTICATED' ? (
          <p>
            <Link href={signInAddress(here)}>Sign in</Link>, and come back here.
          </p>
        ) : null}
        {isAddressWrong ? (
          <p>
            <Link href="/">Search for it by name</Link>, or{' '}
            <Link href={here.path}>open this page as it is at first</Link>.
          </p>
        ) : (
          <Button type="button" secondary onClick={askAgain}>
            Try again
          </Button>
        )}
        {problem.code === 'CANCELLED' ? null : (
          <Details className="gt-details">
            <Details.Summary>Details for whoever runs the service</Details.Summary>
            <Details.Text>
              {problem.message} <code>{problem.code}</code>
            </Details.Text>
          </Details>
        )}
      </WarningCallout>
    </div>
  )
}
