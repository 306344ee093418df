import { Field } from '../shared/Field'
import { inWords } from '../shared/words'
import { ChosenNode } from './ChosenNode'
import { LinkBasis } from './LinkBasis'
import type { Kind, LinkEntry } from './changeSet'

interface LinkFieldsProps {
  kind: Kind
  links: readonly LinkEntry[]
  errors: Readonly<Record<string, string>>
  onChange: (links: readonly LinkEntry[]) => void
}

/** The links that a thing gets: what by, and to what. Only what the model allows is offered. */
export function LinkFields({ kind, links, errors, onChange }: LinkFieldsProps) {
  const offered = [...kind.relationships].sort(
    (one, other) => Number(other.carriesThread) - Number(one.carriesThread),
  )
  function change(key: number, changes: Partial<LinkEntry>) {
    onChange(links.map((link) => (link.key === key ? { ...link, ...changes } : link)))
  }
  return (
    <fieldset className="nhsuk-fieldset gt-change__links">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">What it is linked to</legend>
      <p className="nhsuk-hint">Links that carry golden threads come first.</p>
      {links.map((link, index) => {
        const chosen = offered.find(({ name }) => name === link.relationship)
        const id = `link-${link.key}`
        return (
          <div key={link.key} className="gt-change__link" role="group" aria-label={`Link ${index + 1}`}>
            <Field id={`${id}-by`} label="It">
              {(attributes) => (
                <select
                  {...attributes}
                  className="nhsuk-select"
                  value={link.relationship}
                  onChange={({ target }) => {
                    change(link.key, {
                      relationship: target.value,
                      ...(link.fitting ? {} : { end: undefined }),
                    })
                  }}
                >
                  {offered.filter(fits(link)).map(({ name, reads }) => (
                    <option key={name} value={name}>
                      {reads} ({inWords(name)})
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <ChosenNode
              key={link.relationship}
              id={id}
              name={id}
              label={chosen?.reads ?? 'To'}
              {...(chosen ? { kinds: chosen.kinds, hint: chosen.description } : {})}
              initial={link.end?.name ?? ''}
              chosen={link.end?.name}
              onChange={(end) => {
                change(link.key, { end })
              }}
              error={errors[id]}
            />
            <LinkBasis
              kind={kind}
              link={link}
              error={errors[`${id}-basis`]}
              onChange={(basis) => {
                change(link.key, { basis })
              }}
            />
            <button
              type="button"
              className="gt-button"
              onClick={() => {
                onChange(links.filter(({ key }) => key !== link.key))
              }}
            >
              Remove link {index + 1}
            </button>
          </div>
        )
      })}
      <button
        type="button"
        className="gt-button"
        onClick={() => {
          const key = Math.max(0, ...links.map((link) => link.key)) + 1
          onChange([...links, { key, relationship: offered[0]?.name ?? '', end: undefined }])
        }}
      >
        Add a link
      </button>
    </fieldset>
  )
}

function fits({ fitting }: LinkEntry) {
  return ({ name }: { name: string }) => fitting?.includes(name) ?? true
}
