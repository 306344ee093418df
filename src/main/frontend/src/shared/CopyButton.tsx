import { useState, type ReactNode } from 'react'
import { useAnnouncement } from './announcements'
import { copyText } from './copy'

interface CopyButtonProps {
  text: string
  children: ReactNode
}

/** Copies a text, and says whether it could. */
export function CopyButton({ text, children }: CopyButtonProps) {
  const [outcome, setOutcome] = useState('')
  useAnnouncement(outcome)
  return (
    <>
      <button
        type="button"
        className="gt-button"
        onClick={() => {
          void copyText(text).then((isCopied) => {
            setOutcome(
              isCopied ? 'Copied.' : 'Your browser does not let this page copy: select the text instead.',
            )
          })
        }}
      >
        {children}
      </button>{' '}
      <span className="gt-quiet">{outcome}</span>
    </>
  )
}
