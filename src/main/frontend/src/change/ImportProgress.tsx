import { useState } from 'react'
import { cancelImport, type ImportStanding } from './importProgress'

const steps = { READING: 'rows read', CHECKING: 'changes checked', WRITING: 'changes written' }

/** How far an import has come, with a way to end it. */
export function ImportProgress({ standing, token }: { standing: ImportStanding | undefined; token: string }) {
  const [isCancelled, setCancelled] = useState(false)
  if (!standing) {
    return <p>The file is being sent.</p>
  }
  const { id, step, done, of, questions } = standing
  return (
    <>
      <p>
        <label htmlFor="import-progress">
          {done}
          {of === null ? '' : ` of ${of}`} {steps[step]}
          {questions > 0 ? `; ${questions} cells are not sure or not read` : ''}
        </label>{' '}
        <progress id="import-progress" value={of === null ? undefined : done} max={of ?? undefined} />
      </p>
      <button
        type="button"
        className="gt-button"
        disabled={isCancelled}
        onClick={() => {
          setCancelled(true)
          void cancelImport(id, token)
        }}
      >
        {isCancelled ? 'It is being cancelled' : 'Cancel'}
      </button>
    </>
  )
}
