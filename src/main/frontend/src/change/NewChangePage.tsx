import { KindsDocument, type KindsQuery } from '../generated/operations'
import { AsyncContent } from '../shared/AsyncContent'
import { Breadcrumbs } from '../shared/Breadcrumbs'
import { navigate, usePageLocation, withQuery } from '../shared/navigation'
import { PageHeading } from '../shared/PageHeading'
import { useAnswer } from '../shared/useAnswer'
import { inWords } from '../shared/words'
import { ChangeForm } from './ChangeForm'

/** Puts something into the graph, or changes it: a form from the model, a preview, and the change itself. */
export function NewChangePage() {
  const answer = useAnswer(KindsDocument, {})
  const { query } = usePageLocation()
  const id = query.get('id') ?? undefined
  const title = id === undefined ? 'Put something in' : 'Change something'
  return (
    <>
      <Breadcrumbs />
      <PageHeading title={title}>{title}</PageHeading>
      <p className="gt-measure">
        {id === undefined
          ? 'Add a plan, an action, a measure or anything else that the graph can hold, with its links and its source.'
          : 'Enter only what is to be otherwise: what you leave empty stays as it is.'}{' '}
        Nothing is changed before you have seen what would follow.
      </p>
      <AsyncContent answer={answer} what="what the graph can hold">
        {(data) => <Forms data={data} id={id} />}
      </AsyncContent>
    </>
  )
}

function Forms({ data, id }: { data: KindsQuery; id: string | undefined }) {
  const here = usePageLocation()
  const kinds = [...data.kinds].sort((one, other) => inWords(one.name).localeCompare(inWords(other.name)))
  const kind =
    kinds.find(({ name }) => name === here.query.get('kind')) ?? kinds.find(({ name }) => name === 'Action')
  if (!kind) {
    return null
  }
  return (
    <>
      <div className="nhsuk-form-group">
        <label className="nhsuk-label nhsuk-label--s" htmlFor="kind">
          What it is
        </label>
        <div className="nhsuk-hint" id="kind-hint">
          {kind.description}
        </div>
        <select
          id="kind"
          className="nhsuk-select"
          value={kind.name}
          disabled={id !== undefined}
          aria-describedby="kind-hint"
          onChange={({ target }) => {
            navigate(withQuery(here, { kind: target.value }), { stay: true, replace: true })
          }}
        >
          {kinds.map(({ name }) => (
            <option key={name} value={name}>
              {inWords(name)}
            </option>
          ))}
        </select>
      </div>
      <ChangeForm key={kind.name} kind={kind} id={id} basedOn={data.shifts.completeness.dataVersion} />
    </>
  )
}
