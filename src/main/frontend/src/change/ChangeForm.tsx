import { useRef, useState, type SubmitEvent } from 'react'
import { ChangePreviewDocument, type ChangePreviewQuery, type ChangeSetInput } from '../generated/operations'
import { asProblem, ask, Problem } from '../shared/api'
import { useSight } from '../shared/navigation'
import { inWords } from '../shared/words'
import { ApplyChanges } from './ApplyChanges'
import { changeSetOf, missing, suggestedId, type Entry, type Kind, type LinkEntry } from './changeSet'
import { FormPart } from './FormPart'
import { LinkFields } from './LinkFields'
import { MoreProperties } from './MoreProperties'
import { PreviewOfChanges } from './PreviewOfChanges'
import { ProblemList } from './ProblemList'
import { PropertyField } from './PropertyField'
import { SourceFields } from './SourceFields'
import { TakeAway } from './TakeAway'
import { TextField } from './TextField'
import { WhoAndWhy } from './WhoAndWhy'

const first = ['name', 'basis']

interface ChangeFormProps {
  kind: Kind
  /** What is there already; nothing if something new is put in. */
  present?: { id: string; values: Readonly<Record<string, string>> }
  /** What the address already says of something new. */
  given?: Readonly<Record<string, string>>
  /** A link that it gets, as it was drawn on the map. */
  drawn?: LinkEntry
  /** The version of the data that the form was filled from. */
  basedOn: string
}

/** Asks what is to be put in, shows what would follow, and lets it be applied. */
export function ChangeForm({ kind, present, given = {}, drawn, basedOn }: ChangeFormProps) {
  const [entry, setEntry] = useState<Entry>({
    kind,
    id: present?.id ?? (given.name ? suggestedId(kind.name, given.name) : ''),
    present: present?.values ?? {},
    values: present?.values ?? given,
    links: drawn ? [drawn] : [],
    unlinked: [],
    isRetired: false,
    source: { id: '', name: '', locator: '' },
    author: '',
    reason: '',
  })
  const [isIdTheirs, setIdTheirs] = useState(present !== undefined)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [preview, setPreview] = useState<{
    set: ChangeSetInput
    answer: ChangePreviewQuery['changePreview']
  }>()
  const [problem, setProblem] = useState<Problem>()
  const [isBusy, setBusy] = useState(false)
  const key = useRef(crypto.randomUUID())
  const result = useRef<HTMLDivElement>(null)
  const sight = useSight()

  function change(changes: Partial<Entry>) {
    setEntry((before) => ({ ...before, ...changes }))
    setPreview(undefined)
  }

  function setValue(name: string, value: string) {
    const values = { ...entry.values, [name]: value }
    change(name === 'name' && !isIdTheirs ? { values, id: suggestedId(kind.name, value) } : { values })
  }

  async function show(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const lacks = missing(entry, present === undefined)
    setErrors(lacks)
    setProblem(undefined)
    if (Object.keys(lacks).length > 0) {
      result.current?.focus()
      return
    }
    setBusy(true)
    const set = changeSetOf(entry, basedOn, key.current)
    try {
      const { changePreview } = await ask<ChangePreviewQuery, { changeSet: ChangeSetInput }>(
        ChangePreviewDocument,
        { changeSet: set },
        { sight },
      )
      setPreview({ set, answer: changePreview })
    } catch (cause) {
      setProblem(asProblem(cause))
    } finally {
      setBusy(false)
      result.current?.focus()
    }
  }

  const offered = kind.properties.filter(({ name }) => name !== 'sources')
  const shown = offered.filter(({ name, required }) => required || first.includes(name))
  const more = offered.filter((property) => !shown.includes(property))
  const said = preview?.answer.problems ?? problem?.problems ?? []
  return (
    <>
      <form
        className="gt-change gt-change--parts"
        noValidate
        onSubmit={(event) => {
          void show(event)
        }}
      >
        <FormPart legend="What is said of it">
          {shown.map((property) => (
            <PropertyField
              key={property.name}
              property={property}
              value={entry.values[property.name] ?? ''}
              error={errors[property.name]}
              onChange={(value) => {
                setValue(property.name, value)
              }}
            />
          ))}
          <TextField
            id="change-id"
            label="Id"
            hint="Stable and readable, of words of a to z and 0 to 9 with - between."
            value={entry.id}
            error={errors.id}
            isFixed={present !== undefined}
            onChange={(text) => {
              setIdTheirs(true)
              change({ id: text })
            }}
          />
          <MoreProperties properties={more} values={entry.values} errors={errors} onChange={setValue} />
        </FormPart>
        <SourceFields
          source={entry.source}
          error={errors.source}
          onChange={(source) => {
            change({ source })
          }}
        />
        <div className="gt-change__part">
          <LinkFields
            kind={kind}
            links={entry.links}
            errors={errors}
            onChange={(links) => {
              change({ links })
            }}
          />
          {present ? (
            <TakeAway
              kind={kind}
              id={present.id}
              unlinked={entry.unlinked}
              isRetired={entry.isRetired}
              onChange={change}
            />
          ) : null}
        </div>
        <WhoAndWhy
          form="change"
          author={entry.author}
          reason={entry.reason}
          errors={errors}
          onAuthor={(author) => {
            change({ author })
          }}
          onReason={(reason) => {
            change({ reason })
          }}
        />
        <button type="submit" className="gt-button gt-button--main" disabled={isBusy}>
          Show what would follow
        </button>
      </form>
      <div ref={result} tabIndex={-1} className="gt-async" aria-live="polite">
        {Object.keys(errors).length > 0 ? (
          <ProblemList title="Some of it is missing" messages={Object.values(errors)} />
        ) : null}
        {problem ? <ProblemList title="That did not work" messages={[problem.message]} /> : null}
        {said.length > 0 ? (
          <ProblemList
            title="This cannot be applied as it is"
            messages={said.map(({ property, message }) =>
              property ? `${inWords(property)}: ${message}` : message,
            )}
          />
        ) : null}
        {preview && said.length === 0 ? (
          <>
            <PreviewOfChanges preview={preview.answer} />
            <ApplyChanges set={preview.set} id={entry.id.trim()} />
          </>
        ) : null}
      </div>
    </>
  )
}
