import { Completeness } from '../shared/Completeness'
import type { MapAnswer } from './graph'

interface EmptyMapProps {
  name: string
  completeness: MapAnswer['completeness']
}

/** What is said of a thing that no thread runs through. */
export function EmptyMap({ name, completeness }: EmptyMapProps) {
  return (
    <>
      <p>
        No thread is recorded through {name}: nothing says what it serves, or what shows that it works. A link
        from it to a priority, an outcome or a measure would begin one.
      </p>
      <Completeness completeness={completeness} what="threads" />
    </>
  )
}
