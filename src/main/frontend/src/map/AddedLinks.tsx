import { useEffect, useMemo } from 'react'
import { RelationshipsDocument, type RelationshipsQuery } from '../generated/operations'
import { AsyncContent } from '../shared/AsyncContent'
import { useAnswer } from '../shared/useAnswer'
import { plural } from '../shared/words'
import { addedIn, addedOperation, type AddedAnswer } from './added'

/** What was found of what the reader added, and for which additions it was asked. */
export interface FoundAdded {
  of: string[]
  answer: AddedAnswer
  kinds: RelationshipsQuery['kinds']
}

interface AddedLinksProps {
  added: string[]
  onFound: (found: FoundAdded) => void
}

/** Asks for what the reader added to the map, and says what of it is not there any more. */
export function AddedLinks({ added, onFound }: AddedLinksProps) {
  const { operation, variables } = useMemo(() => addedOperation(addedIn(added)), [added])
  const answer = useAnswer(operation, variables)
  const kinds = useAnswer(RelationshipsDocument, {})
  return (
    <AsyncContent answer={kinds} what="what links are called">
      {(words) => (
        <AsyncContent answer={answer} what="what was added">
          {(found) => <Found of={added} answer={found} kinds={words.kinds} onFound={onFound} />}
        </AsyncContent>
      )}
    </AsyncContent>
  )
}

function Found({ of, answer, kinds, onFound }: FoundAdded & Pick<AddedLinksProps, 'onFound'>) {
  useEffect(() => {
    onFound({ of, answer, kinds })
  }, [of, answer, kinds, onFound])
  const missing = missingOf(of, answer)
  return missing === 0 ? null : (
    <p role="status" className="nhsuk-body-s">
      <strong>{plural(missing, 'link')}</strong> that {missing === 1 ? 'was' : 'were'} added{' '}
      {missing === 1 ? 'is' : 'are'} not in the graph any more, or left out with the demonstration data.
    </p>
  )
}

function missingOf(texts: string[], answer: AddedAnswer) {
  const there = Object.values(answer).flatMap((start) =>
    (start?.links?.edges ?? []).map(({ node }) => `${start?.id} ${node.id}`),
  )
  const wanted = texts.map((text) => addedIn([text])[0])
  return wanted.filter((each) => each === undefined || !there.includes(`${each.from} ${each.to}`)).length
}
