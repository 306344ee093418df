import { Failure } from '../shared/Failure'
import { PageHeading } from '../shared/PageHeading'
import { UnknownNode } from './UnknownNode'

interface UnavailableProps extends Omit<Parameters<typeof Failure>[0], 'what'> {
  id: string
}

/** Stands where a page about a node should be: there is no such node, or it could not be loaded. */
export function Unavailable({ id, ...failure }: UnavailableProps) {
  if (failure.problem.classification === 'NOT_FOUND') {
    return <UnknownNode id={id} />
  }
  return (
    <>
      <PageHeading title={`Could not load ${id}`}>Something went wrong</PageHeading>
      <Failure what={id} {...failure} />
    </>
  )
}
