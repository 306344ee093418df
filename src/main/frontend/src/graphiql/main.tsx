import { GraphiQL } from 'graphiql'
import 'graphiql/style.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { examples } from './examples'
import { send } from './send'
import './graphiql.css'

const page = document.getElementById('graphiql')
if (!page) {
  throw new Error('The document has no element with the id "graphiql"')
}
createRoot(page).render(
  <StrictMode>
    <GraphiQL fetcher={send} defaultTabs={examples}>
      <GraphiQL.Logo>
        <a className="gt-home" href="/">
          Goldenthread
        </a>
      </GraphiQL.Logo>
    </GraphiQL>
  </StrictMode>,
)
