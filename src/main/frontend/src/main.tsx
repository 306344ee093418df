import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { unfoldWhenPrinted } from './shared/paper'
import { askWaysToSignIn } from './shared/signedIn'
import './styles/index.scss'

const page = document.getElementById('page')
if (!page) {
  throw new Error('The document has no element with the id "page"')
}
document.body.classList.add('js-enabled', 'nhsuk-frontend-supported')
unfoldWhenPrinted()
void askWaysToSignIn()
createRoot(page).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
