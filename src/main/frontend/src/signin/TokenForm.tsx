import { useState } from 'react'
import { TextField } from '../change/TextField'
import { ViewerDocument } from '../generated/operations'
import { asProblem, ask } from '../shared/api'
import { keepSignedIn } from '../shared/signedIn'
import { forgetAnswers } from '../shared/useAnswer'

/** Takes a token by which the service knows somebody. */
export function TokenForm() {
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
      forgetAnswers()
      keepSignedIn(text.trim())
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
        hint="An access token that you have made, a token of your organisation's sign-in, or the administrator's. The page forgets it when you close this tab."
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
