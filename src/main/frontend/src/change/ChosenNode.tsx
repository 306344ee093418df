import type { ComponentProps } from 'react'
import { Suggest } from '../search/Suggest'

interface ChosenNodeProps extends Omit<ComponentProps<typeof Suggest>, 'onChoose' | 'onType'> {
  /** The name of what is chosen; nothing or empty if nothing is. */
  chosen: string | undefined
  onChange: (node: { id: string; name: string } | undefined) => void
}

/** A box that suggests things, and what was chosen of them. Who types again has chosen nothing. */
export function ChosenNode({ chosen, onChange, ...suggest }: ChosenNodeProps) {
  return (
    <>
      <Suggest
        {...suggest}
        onChoose={({ id, name }) => {
          onChange({ id, name })
        }}
        onType={() => {
          onChange(undefined)
        }}
      />
      {chosen ? (
        <p className="gt-change__chosen" role="status">
          Chosen: <strong>{chosen}</strong>
        </p>
      ) : null}
    </>
  )
}
