import { useMemo } from 'react'
import { MapDocument } from '../generated/operations'
import { AsyncContent } from '../shared/AsyncContent'
import { useAnswer } from '../shared/useAnswer'
import { ThreadSection } from '../thread/ThreadSection'
import { EmptyMap } from './EmptyMap'
import { Explorer } from './Explorer'
import { subjectOf } from './subject'
import type { MapAnswer } from './graph'
import { usePhone } from '../shared/usePhone'
import './map.scss'

interface MapScreenProps {
  id: string
  name: string
}

/** The map of a thing; on a phone, which has no room for columns, its threads one below the other. */
export default function MapScreen({ id, name }: MapScreenProps) {
  const isPhone = usePhone()
  return isPhone ? (
    <>
      <p className="nhsuk-body gt-quiet">
        This screen has room for one thread at a time. Wider screens show all of them as one map.
      </p>
      <ThreadSection
        id="serves"
        heading="What it serves"
        nothing="nothing that this serves"
        from={id}
        toward="UP"
        view="drawing"
      />
      <ThreadSection
        id="shows"
        heading="What shows that it works"
        nothing="nothing that would show that this works"
        from={id}
        toward="DOWN"
        view="drawing"
      />
    </>
  ) : (
    <WholeMap id={id} name={name} />
  )
}

function WholeMap({ id, name }: MapScreenProps) {
  const answer = useAnswer(MapDocument, { id })
  return (
    <AsyncContent answer={answer} what="the map">
      {({ threadMap }) =>
        threadMap.nodes.length === 0 ? (
          <EmptyMap name={name} completeness={threadMap.completeness} />
        ) : (
          <Drawn key={id} threadMap={threadMap} name={name} />
        )
      }
    </AsyncContent>
  )
}

function Drawn({ threadMap, name }: { threadMap: MapAnswer; name: string }) {
  const subject = useMemo(() => subjectOf(threadMap, name), [threadMap, name])
  return <Explorer subject={subject} name={name} />
}
