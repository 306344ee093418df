import { useState } from 'react'
import { TextField } from '../change/TextField'
import { ViewerDocument } from '../generated/operations'
import { asProblem, ask } from '../shared/api'
import { AsyncContent } from '../shared/AsyncContent'
import { Breadcrumbs } from '../shared/Breadcrumbs'
import { PageHeading } from '../shared/PageHeading'
import { keepSignedIn, signedIn } from '../shared/signedIn'
import { useStore } from '../shared/store'
import { forgetAnswers, useAnswer } from '../shared/useAnswer'
import { WhoIsSignedIn } from './WhoIsSignedIn'

/** Takes a token, and says who one is by it. */
export function SignInPage() {
  const isSignedIn = useStore(signedIn) !== ''
  return (
    <>
      <Breadcrumbs />
      <PageHeading title="Sign in">Sign in</PageHeading>
      <p className="nhsuk-lede-text gt-measure">
        Who you are decides what you see and may change. The page knows you by a token, and forgets it when
        you close this tab.
      </p>
      {isSignedIn ? <SignedIn /> : <SignInForm />}
    </>
  )
}

function SignedIn() {
  const answer = useAnswer(ViewerDocument, {})
  return (
    <>
      <AsyncContent answer={answer} what="who you are">
        {({ viewer }) => <WhoIsSignedIn viewer={viewer} />}
      </AsyncContent>
      <button
        type="button"
        className="gt-button"
        onClick={() => {
          change('')
        }}
      >
        Sign out
      </button>
    </>
  )
}

function SignInForm() {
  const [text, setText] = useState('')
  const [error, setError] = useState<string>()

  async function signIn() {
    setError(undefined)
    if (text.trim() === '') {
      setError('Enter a token')
      return
    }
    try {
      await ask(ViewerDocument, {}, { token: text })
      change(text.trim())
    } catch (cause) {
      setError(asProblem(cause).message)
    }
  }

  return (
    <form
      className="gt-change"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void signIn()
      }}
    >
      <div role="alert">
        {error === undefined ? null : <p className="nhsuk-u-visually-hidden">{error}</p>}
      </div>
      <TextField
        id="sign-in-token"
        label="Token"
        hint="An access token that you have made, a token of your organisation's sign-in, or the administrator's."
        value={text}
        isSecret
        error={error}
        onChange={setText}
      />
      <button type="submit" className="gt-button gt-button--main">
        Sign in
      </button>
    </form>
  )
}

/** What was answered before was for somebody else. */
function change(token: string) {
  forgetAnswers()
  keepSignedIn(token)
}
