import { KindsDocument, type KindsQuery } from '../generated/operations'
import { AsyncContent } from '../shared/AsyncContent'
import { Breadcrumbs } from '../shared/Breadcrumbs'
import { navigate, usePageLocation, withQuery } from '../shared/navigation'
import { PageHeading } from '../shared/PageHeading'
import { useAnswer } from '../shared/useAnswer'
import { inWords } from '../shared/words'
import { ChangeForm } from './ChangeForm'
import type { Kind } from './changeSet'

/** Puts something into the graph: a form from the model, a preview, and the change itself. */
export function NewChangePage() {
  const answer = useAnswer(KindsDocument, {})
  return (
    <>
      <Breadcrumbs />
      <PageHeading title="Put something in">Put something in</PageHeading>
      <p className="gt-measure">
        Add a plan, an action, a measure or anything else that the graph can hold, with its links and its
        source. Nothing is changed before you have seen what would follow. To change what is there, open its
        page and choose “Change it”.
      </p>
      <AsyncContent answer={answer} what="what the graph can hold">
        {(data) => <Forms data={data} />}
      </AsyncContent>
    </>
  )
}

function Forms({ data }: { data: KindsQuery }) {
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
      <ChangeForm
        key={kind.name}
        kind={kind}
        given={givenIn(here.query, kind)}
        basedOn={data.shifts.completeness.dataVersion}
      />
    </>
  )
}

/** Values of properties may stand in the address by their names. */
function givenIn(query: URLSearchParams, kind: Kind) {
  return Object.fromEntries(
    kind.properties.flatMap(({ name }) => {
      const value = query.get(name)
      return value === null ? [] : [[name, value]]
    }),
  )
}
