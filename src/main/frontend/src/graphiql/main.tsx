import { GraphiQL } from 'graphiql'
import 'graphiql/style.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { sightIn, withSight } from '../shared/navigation'
import { asOfInWords } from '../shared/dates'
import { questionsIn } from '../shared/questions'
import { examples } from './examples'
import { keepInMemory, tabsOf } from './shown'
import { sendTo } from './send'
import './graphiql.css'

const page = document.getElementById('graphiql')
if (!page) {
  throw new Error('The document has no element with the id "graphiql"')
}
const sight = sightIn(new URLSearchParams(location.search))
const { demonstration, asOf } = sight
const shown = tabsOf(questionsIn(location.hash))
const send = sendTo(withSight('/graphql', sight))

createRoot(page).render(
  <StrictMode>
    <h1 className="gt-unseen">Ask over GraphQL</h1>
    <GraphiQL
      fetcher={send}
      {...(shown.length > 0 ? { defaultTabs: shown, storage: keepInMemory() } : { defaultTabs: examples })}
    >
      <GraphiQL.Logo>
        <a className="gt-home" href={withSight('/', sight)}>
          Goldenthread
        </a>
        <span className="gt-demonstration">
          Demonstration data {demonstration ? 'included' : 'left out'} (
          <a className="gt-home" href={withSight('/graphiql', { ...sight, demonstration: !demonstration })}>
            {demonstration ? 'leave it out' : 'include it'}
          </a>
          )
        </span>
        {asOf === '' ? null : (
          <span className="gt-demonstration">
            <strong>This is the past: as of {asOfInWords(asOf)}</strong> (
            <a className="gt-home" href={withSight('/graphiql', { ...sight, asOf: '' })}>
              back to now
            </a>
            )
          </span>
        )}
      </GraphiQL.Logo>
    </GraphiQL>
  </StrictMode>,
)
