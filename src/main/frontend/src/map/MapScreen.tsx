import { useSyncExternalStore } from 'react'
import { MapDocument } from '../generated/operations'
import { AsyncContent } from '../shared/AsyncContent'
import { useAnswer } from '../shared/useAnswer'
import { ThreadSection } from '../thread/ThreadSection'
import { Explorer } from './Explorer'
import './map.scss'

interface MapScreenProps {
  id: string
  name: string
}

const phone = window.matchMedia('(max-width: 40.0525em)')

/** The map of a thing; on a phone, which has no room for columns, its threads one below the other. */
export default function MapScreen({ id, name }: MapScreenProps) {
  const isPhone = useSyncExternalStore(watchPhone, () => phone.matches)
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
      {({ threadMap }) => <Explorer key={id} answer={threadMap} name={name} />}
    </AsyncContent>
  )
}

function watchPhone(onChange: () => void) {
  phone.addEventListener('change', onChange)
  return () => {
    phone.removeEventListener('change', onChange)
  }
}
