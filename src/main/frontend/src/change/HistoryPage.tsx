import { SubjectPage } from '../subject/SubjectPage'
import { ChangeSets } from './ChangeSets'

/** Who changed a thing, when and why, the latest first. */
export function HistoryPage({ id }: { id: string }) {
  return (
    <SubjectPage id={id} view="history" caption="History">
      {() => <ChangeSets of={id} />}
    </SubjectPage>
  )
}
