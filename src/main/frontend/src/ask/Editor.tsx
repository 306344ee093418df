import { GraphiQL } from 'graphiql'
import { useMemo } from 'react'
import 'graphiql/style.css'
import type { Question } from '../shared/questions'
import { keepInMemory, tabsOf } from './shown'
import { sendTo } from './send'

interface EditorProps {
  /** Where questions are sent. */
  address: string
  /** What it begins with, each in a tab of its own; what the reader had there if none. */
  questions: Question[]
  /** What a reader finds who comes for the first time, and for none of these. */
  examples: Question[]
}

/** As large as all of the page besides: loaded only here. */
export default function Editor({ address, questions, examples }: EditorProps) {
  const send = useMemo(() => sendTo(address), [address])
  const beginning = useMemo(() => {
    const tabs = tabsOf(questions)
    // The editor takes the variables of its first tab from this, not from the tab.
    const [first] = tabs
    return first === undefined
      ? { defaultTabs: tabsOf(examples) }
      : { defaultTabs: tabs, variables: first.variables, storage: keepInMemory() }
  }, [questions, examples])
  return (
    <div className="gt-ask">
      <GraphiQL fetcher={send} forcedTheme="light" defaultEditorToolsVisibility="variables" {...beginning}>
        <GraphiQL.Logo>
          <span className="gt-ask__name">GraphiQL</span>
        </GraphiQL.Logo>
      </GraphiQL>
    </div>
  )
}
