import { useState } from 'react'
import type { Picture } from './picture'
import type { Action } from './view'

interface FindThingProps {
  picture: Picture
  focus: (id: string) => void
  act: (action: Action) => void
}

/**
 * Goes to a thing by its name, in a group too, once it was chosen from the list or with Enter: a name that is typed
 * may be the beginning of a longer one.
 */
export function FindThing({ picture, focus, act }: FindThingProps) {
  const [text, setText] = useState('')
  const all = [...picture.graph.things.values()]

  function go(id: string) {
    if (picture.groupOf.has(id)) {
      act({ do: 'show', ids: [id] })
    }
    act({ do: 'look', id })
    focus(id)
    setText('')
  }

  function named(name: string) {
    return all.find((thing) => thing.name === name)
  }

  return (
    <label className="gt-map__find">
      Find on the map{' '}
      <input
        className="nhsuk-input"
        list="map-things"
        value={text}
        autoComplete="off"
        onChange={({ target, nativeEvent }) => {
          setText(target.value)
          const chosen = isTyped(nativeEvent) ? undefined : named(target.value)
          if (chosen !== undefined) {
            go(chosen.id)
          }
        }}
        onKeyDown={({ key }) => {
          if (key === 'Enter') {
            const like = all.filter(({ name }) => name.toLowerCase().includes(text.trim().toLowerCase()))
            const chosen = named(text) ?? (like.length === 1 ? like[0] : undefined)
            if (chosen !== undefined) {
              go(chosen.id)
            }
          }
        }}
      />
      <datalist id="map-things">
        {all.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
    </label>
  )
}

/** What is chosen from a list replaces the text, or comes without a word on how. */
function isTyped(event: Event) {
  const how = (event as InputEvent).inputType as string | undefined
  return how !== undefined && how !== '' && how !== 'insertReplacementText'
}
