import { GraphiQL } from 'graphiql'
import 'graphiql/style.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { includesDemonstration, withDemonstration } from '../shared/navigation'
import { questionsIn } from '../shared/questions'
import { examples } from './examples'
import { keepInMemory, tabsOf } from './shown'
import { sendTo } from './send'
import './graphiql.css'

const page = document.getElementById('graphiql')
if (!page) {
  throw new Error('The document has no element with the id "graphiql"')
}
const isDemonstration = includesDemonstration(new URLSearchParams(location.search))
const shown = tabsOf(questionsIn(location.hash))
const send = sendTo(withDemonstration('/graphql', isDemonstration))

createRoot(page).render(
  <StrictMode>
    <h1 className="gt-unseen">Ask over GraphQL</h1>
    <GraphiQL
      fetcher={send}
      {...(shown.length > 0 ? { defaultTabs: shown, storage: keepInMemory() } : { defaultTabs: examples })}
    >
      <GraphiQL.Logo>
        <a className="gt-home" href={withDemonstration('/', isDemonstration)}>
          Goldenthread
        </a>
        <span className="gt-demonstration">
          Demonstration data {isDemonstration ? 'included' : 'left out'} (
          <a className="gt-home" href={withDemonstration('/graphiql', !isDemonstration)}>
            {isDemonstration ? 'leave it out' : 'include it'}
          </a>
          )
        </span>
      </GraphiQL.Logo>
    </GraphiQL>
  </StrictMode>,
)
