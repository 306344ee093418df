import type { ChangePreviewQuery } from '../generated/operations'
import { plural } from '../shared/words'
import { ChangedThings } from './ChangedThings'
import { WhatFollows } from './WhatFollows'

type Preview = ChangePreviewQuery['changePreview']

/** What a change set would change and bring about. */
export function PreviewOfChanges({ preview: { changes, consequences } }: { preview: Preview }) {
  return (
    <section aria-labelledby="preview" data-preview="">
      <h2 id="preview" className="nhsuk-heading-m" tabIndex={-1}>
        What would change
      </h2>
      <ChangedThings caption={plural(changes.length, 'change')} changes={changes} />
      {consequences ? <WhatFollows consequences={consequences} /> : null}
    </section>
  )
}
