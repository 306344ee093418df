import { Failure, type FailureProps } from '../shared/Failure'
import { PageHeading } from '../shared/PageHeading'
import { UnknownNode } from './UnknownNode'

interface UnavailableProps extends Omit<FailureProps, 'what'> {
  id: string
}

/** Stands where a page about a node should be: there is no such node, or it could not be loaded. */
export function Unavailable({ id, ...failure }: UnavailableProps) {
  if (failure.problem.code === 'UNKNOWN_ID') {
    return <UnknownNode id={id} />
  }
  return (
    <>
      <PageHeading title="Could not load this page">Something went wrong</PageHeading>
      <Failure what="this page" {...failure} />
    </>
  )
}
