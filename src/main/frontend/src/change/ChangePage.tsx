import { KindsDocument, SubjectDocument } from '../generated/operations'
import { AsyncContent } from '../shared/AsyncContent'
import { usePageLocation } from '../shared/navigation'
import { withinSentence } from '../shared/words'
import { SubjectPage, type Subject } from '../subject/SubjectPage'
import { useAnswer } from '../shared/useAnswer'
import { ChangeForm } from './ChangeForm'
import type { Kind, LinkEntry } from './changeSet'
import { drawnLink } from './drawnLink'
import { presentOperation, presentValues } from './present'

/** Changes a thing: a form that holds what is there, a preview, and the change itself. */
export function ChangePage({ id }: { id: string }) {
  const answer = useAnswer(KindsDocument, {})
  const to = usePageLocation().query.get('to')
  return (
    <SubjectPage id={id} view="change" caption="Change">
      {(subject) => (
        <AsyncContent answer={answer} what="what can be changed">
          {({ kinds }) => {
            const kind = kinds.find(({ name }) => name === subject.kind)
            return !kind ? null : to === null ? (
              <Present kind={kind} subject={subject} />
            ) : (
              <Drawn key={to} kind={kind} subject={subject} to={to} />
            )
          }}
        </AsyncContent>
      )}
    </SubjectPage>
  )
}

/** With a link that was drawn to another thing. */
function Drawn({ kind, subject, to }: { kind: Kind; subject: Subject; to: string }) {
  const answer = useAnswer(SubjectDocument, { id: to })
  return (
    <AsyncContent answer={answer} what="what the link leads to">
      {({ node }) => {
        const drawn = node ? drawnLink(kind, node) : undefined
        return (
          <>
            {drawn ? null : (
              <p role="alert">
                <strong>No link can be drawn to {node?.name ?? to}:</strong>{' '}
                {node
                  ? `the model has none between what is a ${withinSentence(kind.name)} and what is a ${withinSentence(node.kind)}.`
                  : 'it is not in the graph.'}
              </p>
            )}
            <Present kind={kind} subject={subject} {...(drawn ? { drawn } : {})} />
          </>
        )
      }}
    </AsyncContent>
  )
}

function Present({ kind, subject: { id }, drawn }: { kind: Kind; subject: Subject; drawn?: LinkEntry }) {
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
              {...(drawn ? { drawn } : {})}
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
