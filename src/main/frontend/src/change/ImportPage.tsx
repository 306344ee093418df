import { useEffect, useRef, useState } from 'react'
import { asProblem, Problem } from '../shared/api'
import { Breadcrumbs } from '../shared/Breadcrumbs'
import { useSight } from '../shared/navigation'
import { PageHeading } from '../shared/PageHeading'
import { useStore } from '../shared/store'
import { forgetAnswers } from '../shared/useAnswer'
import { FormPart } from './FormPart'
import { withRemembered } from './columnChoices'
import { ChosenFile } from './ChosenFile'
import { ChosenNode } from './ChosenNode'
import { ImportedFile } from './ImportedFile'
import { HoldersOfPosts } from './HoldersOfPosts'
import { namesPeople, postsOf } from './holdersOfPosts'
import { sendFile, type ImportAnswer, type Mapping } from './importFile'
import { ImportProgress } from './ImportProgress'
import { followImport, forgetImport, lastImport, type ImportStanding } from './importProgress'
import { ProblemList } from './ProblemList'
import { WhoAndWhy } from './WhoAndWhy'
import { token } from './token'

const nothing = { id: '', name: '' }

/** Takes a workbook or a file of series in: what it would change first, then the change itself. */
export function ImportPage() {
  const [file, setFile] = useState<File>()
  const [before, setBefore] = useState<File>()
  const [author, setAuthor] = useState('')
  const [reason, setReason] = useState('')
  const [document, setDocument] = useState(nothing)
  const [plan, setPlan] = useState(nothing)
  const [answer, setAnswer] = useState<ImportAnswer>()
  const [mapping, setMapping] = useState<Mapping>()
  const [people, setPeople] = useState('')
  const [lacks, setLacks] = useState<string[]>([])
  const [problem, setProblem] = useState<Problem>()
  const [isBusy, setBusy] = useState(false)
  const [standing, setStanding] = useState<ImportStanding>()
  const result = useRef<HTMLDivElement>(null)
  const demonstration = useSight().demonstration
  const secret = useStore(token)
  const { unread } = postsOf(people)

  async function send(isApplied: boolean) {
    const missing = [
      ...(file ? [] : ['Choose a file']),
      ...(author.trim() === '' ? ['Enter the post that makes the change, such as Head of Planning'] : []),
      ...(reason.trim() === '' ? ['Enter why the change is made'] : []),
      ...(unread.length === 0 ? [] : ['Write a name, =, and a post on each line of the posts of people']),
    ]
    setLacks(missing)
    setProblem(undefined)
    if (!file || missing.length > 0) {
      setAnswer(undefined)
      result.current?.focus()
      return
    }
    await shown(() =>
      sendFile(
        { file, before, author, reason, document: document.id, plan: plan.id, mapping, people },
        { demonstration, onProgress: setStanding, ...(isApplied ? { token: secret } : {}) },
      ),
    )
  }

  async function shown(asking: () => Promise<ImportAnswer>) {
    setBusy(true)
    setStanding(undefined)
    try {
      const said = await asking()
      setAnswer(said)
      setMapping(said.mapping && withRemembered(said.mapping, said.columns ?? [], said.fields ?? {}))
      if (said.applied) {
        forgetAnswers()
      }
    } catch (cause) {
      setProblem(asProblem(cause))
    } finally {
      setBusy(false)
      result.current?.focus()
    }
  }

  useEffect(() => {
    const id = lastImport()
    if (id !== null) {
      void shown(() => followImport(id, setStanding, secret))
    }
    // Only what was begun before the page was loaded.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  function restart() {
    forgetImport()
    setAnswer(undefined)
    setMapping(undefined)
    setPeople('')
  }

  return (
    <>
      <Breadcrumbs />
      <PageHeading title="Take a file in">Take a file in</PageHeading>
      <p className="gt-measure">
        An Excel workbook (.xlsx) or a CSV file: a workbook that was downloaded here and changed, a tracker, a
        risk register or a board assurance framework in a layout of its own, or the series of measures; or a
        file that is published every month or quarter (A&amp;E, waiting times, cancer, mental health,
        oversight framework), also as a .zip archive. You see what would change, and every cell that is not
        sure, before anything is changed.
      </p>
      <form
        className="gt-change gt-change--parts"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void send(false)
        }}
      >
        <FormPart legend="The file">
          <ChosenFile
            id="import-file"
            label="File"
            accept=".xlsx,.csv,.zip"
            onChange={(chosen) => {
              setFile(chosen)
              restart()
            }}
          />
          <ChosenFile
            id="import-before"
            label="Edition before it (optional)"
            hint="Of a tracker: both editions are shown side by side, and nothing is changed by that."
            accept=".xlsx,.csv"
            onChange={setBefore}
          />
        </FormPart>
        <FormPart legend="What it is of">
          <div className="nhsuk-form-group">
            <ChosenNode
              id="import-document"
              name="document"
              label="Which document it is"
              hint="What is read rests on it. Of a workbook that was downloaded here it stands in the rows."
              kinds={['SourceDocument']}
              chosen={document.name}
              onChange={(node) => {
                setDocument(node ?? nothing)
              }}
            />
          </div>
          <div className="nhsuk-form-group">
            <ChosenNode
              id="import-plan"
              name="plan"
              label="Plan that it tracks (optional)"
              hint="What is new in a tracker becomes part of it."
              kinds={['LocalPlan', 'PlanEdition']}
              chosen={plan.name}
              onChange={(node) => {
                setPlan(node ?? nothing)
              }}
            />
          </div>
        </FormPart>
        <WhoAndWhy form="import" author={author} reason={reason} onAuthor={setAuthor} onReason={setReason} />
        {people !== '' || answer?.questions?.some(namesPeople) ? (
          <HoldersOfPosts people={people} unread={unread} onChange={setPeople} />
        ) : null}
        <button type="submit" className="gt-button gt-button--main" disabled={isBusy}>
          {answer ? 'Read it again' : 'Show what it would change'}
        </button>
      </form>
      <div ref={result} tabIndex={-1} className="gt-async" aria-live="polite">
        {isBusy ? <ImportProgress standing={standing} token={secret} /> : null}
        {lacks.length > 0 ? <ProblemList title="Some of it is missing" messages={lacks} /> : null}
        {problem ? <ProblemList title="That did not work" messages={[problem.message]} /> : null}
        {answer ? (
          <ImportedFile
            answer={answer}
            mapping={mapping}
            isBusy={isBusy}
            onDecide={setMapping}
            onApply={
              file
                ? () => {
                    void send(true)
                  }
                : undefined
            }
          />
        ) : null}
      </div>
    </>
  )
}
