import { useState } from 'react'
import { ViewerDocument } from '../generated/operations'
import { AsyncContent } from '../shared/AsyncContent'
import { Breadcrumbs } from '../shared/Breadcrumbs'
import { Link } from '../shared/Link'
import { usePageLocation } from '../shared/navigation'
import { PageHeading } from '../shared/PageHeading'
import {
  askWaysToSignIn,
  byBrowser,
  keepSignedIn,
  organisationSignIn,
  signedIn,
  signOutOfBrowser,
} from '../shared/signedIn'
import { useStore } from '../shared/store'
import { forgetAnswers, useAnswer } from '../shared/useAnswer'
import { wayBack } from './wayBack'
import { TokenForm } from './TokenForm'
import { WhoIsSignedIn } from './WhoIsSignedIn'

/** Lets one sign in, and says who one is then. */
export function SignInPage() {
  const { query } = usePageLocation()
  const who = useStore(signedIn)
  const organisation = useStore(organisationSignIn)
  const back = wayBack(query.get('from'))
  return (
    <>
      <Breadcrumbs />
      <PageHeading title="Sign in">Sign in</PageHeading>
      <p className="nhsuk-lede-text gt-measure">Who you are decides what you see and may change.</p>
      {who === '' ? (
        <Ways organisation={organisation} hasFailed={query.has('failed')} />
      ) : (
        <SignedIn who={who} />
      )}
      {back === null ? null : (
        <p className="nhsuk-u-margin-top-4">
          <Link href={back}>Go back to where you were</Link>
        </p>
      )}
    </>
  )
}

function Ways({ organisation, hasFailed }: { organisation: string | null; hasFailed: boolean }) {
  if (organisation === null) {
    return <TokenForm />
  }
  return (
    <>
      {hasFailed ? (
        <div role="alert" className="nhsuk-inset-text gt-measure">
          Your organisation’s sign-in did not let you in here. Try again; if it does not help, ask an
          administrator of Goldenthread, whose audit log says why.
        </div>
      ) : null}
      <p>
        <a href={organisation} className="gt-button gt-button--main">
          Sign in with your organisation
        </a>
      </p>
      <h2 className="nhsuk-heading-s">Or with a token</h2>
      <TokenForm />
    </>
  )
}

function SignedIn({ who }: { who: string }) {
  const answer = useAnswer(ViewerDocument, {})
  const [hasFailed, setHasFailed] = useState(false)

  async function end() {
    setHasFailed(false)
    setHasFailed(!(await signOut(who)))
  }

  return (
    <>
      <AsyncContent answer={answer} what="who you are">
        {({ viewer }) => <WhoIsSignedIn viewer={viewer} />}
      </AsyncContent>
      <p className="gt-measure">
        {who === byBrowser
          ? 'This browser keeps you signed in until you sign out, or do not use it for some time.'
          : 'The page knows you by your token, and forgets it when you close this tab.'}
      </p>
      <button
        type="button"
        className="gt-button"
        onClick={() => {
          void end()
        }}
      >
        Sign out
      </button>
      <div role="alert">
        {hasFailed ? <p>You could not be signed out: the service did not answer. Try again.</p> : null}
      </div>
    </>
  )
}

/** What was answered before was for somebody else. Whether a session is left, the service knows. */
async function signOut(who: string) {
  const address = who === byBrowser ? await signOutOfBrowser() : ''
  if (address === undefined) {
    return false
  }
  forgetAnswers()
  keepSignedIn('')
  if (address.startsWith('http')) {
    location.assign(address)
  } else {
    await askWaysToSignIn()
  }
  return true
}
