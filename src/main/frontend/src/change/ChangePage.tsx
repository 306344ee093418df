import { KindsDocument } from '../generated/operations'
import { AsyncContent } from '../shared/AsyncContent'
import { SubjectPage, type Subject } from '../subject/SubjectPage'
import { useAnswer } from '../shared/useAnswer'
import { ChangeForm } from './ChangeForm'
import type { Kind } from './changeSet'
import { presentOperation, presentValues } from './present'

/** Changes a thing: a form that holds what is there, a preview, and the change itself. */
export function ChangePage({ id }: { id: string }) {
  const answer = useAnswer(KindsDocument, {})
  return (
    <SubjectPage id={id} view="change" caption="Change">
      {(subject) => (
        <AsyncContent answer={answer} what="what can be changed">
          {({ kinds }) => {
            const kind = kinds.find(({ name }) => name === subject.kind)
            return kind ? <Present kind={kind} subject={subject} /> : null
          }}
        </AsyncContent>
      )}
    </SubjectPage>
  )
}

function Present({ kind, subject: { id } }: { kind: Kind; subject: Subject }) {
  const answer = useAnswer(presentOperation(kind), { id })
  return (
    <>
      <p className="gt-measure">
        Change what is to be otherwise. Nothing is changed before you have seen what would follow, and every
        change can be undone.
      </p>
      <AsyncContent answer={answer} what="what is known now">
        {({ everything: { nodes, completeness } }) => {
          const [node] = nodes
          return node ? (
            <ChangeForm
              kind={kind}
              present={{ id, values: presentValues(kind, node) }}
              basedOn={completeness.dataVersion}
            />
          ) : (
            <p>It is not there any more.</p>
          )
        }}
      </AsyncContent>
    </>
  )
}
