import classNames from 'classnames'
import { useCombobox } from 'downshift'
import { useState } from 'react'
import type { NodeKind } from '../generated/operations'
import { useAnnouncement } from '../shared/announcements'
import { BasisWarning } from '../shared/BasisTag'
import { inWords, plural } from '../shared/words'
import { MarkedText } from './MarkedText'
import { useSuggestions, type Suggestion } from './suggestions'

interface SuggestProps {
  id: string
  /** The name of the field in the form that it stands in. */
  name: string
  label: string
  isLabelHidden?: boolean
  hint?: string
  initial?: string
  /** Only things of these kinds; of any if left out. */
  kinds?: readonly NodeKind[]
  onChoose: (node: Suggestion['node']) => void
  /** Something was typed that nothing is chosen for yet. */
  onType?: (text: string) => void
  error?: string | undefined
}

/** A box that suggests things by name while the reader types. Arrow keys go through them, Enter takes one. */
export function Suggest({
  id,
  name,
  label,
  isLabelHidden,
  hint,
  initial = '',
  kinds,
  onChoose,
  onType,
  error,
}: SuggestProps) {
  const [typed, setTyped] = useState('')
  const { hits, hasFailed, isAwaited } = useSuggestions(typed, kinds)
  const { isOpen, highlightedIndex, getLabelProps, getInputProps, getMenuProps, getItemProps } =
    useCombobox<Suggestion>({
      id,
      inputId: id,
      items: hits,
      itemToString: (hit) => hit?.node.name ?? '',
      initialInputValue: initial,
      selectedItem: null,
      // What is only highlighted is not taken when the reader goes elsewhere.
      stateReducer: (state, { type, changes }) =>
        type === useCombobox.stateChangeTypes.InputBlur
          ? { ...changes, selectedItem: null, inputValue: state.inputValue }
          : changes,
      onInputValueChange: ({ inputValue, type }) => {
        const isByHand = type === useCombobox.stateChangeTypes.InputChange
        setTyped(isByHand ? inputValue : '')
        if (isByHand) {
          onType?.(inputValue)
        }
      },
      onSelectedItemChange: ({ selectedItem }) => {
        if (selectedItem) {
          onChoose(selectedItem.node)
        }
      },
    })
  const isShown = isOpen && hits.length > 0
  const remark = remarkOn(typed.trim().length > 1 && !isAwaited, hits.length, hasFailed)
  useAnnouncement(remark)
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={classNames('gt-suggest', { 'gt-suggest--wrong': error })}>
      <label
        {...getLabelProps()}
        className={isLabelHidden ? 'nhsuk-u-visually-hidden' : 'nhsuk-label nhsuk-label--s'}
      >
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="nhsuk-hint gt-suggest__hint">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="nhsuk-error-message">
          {error}
        </p>
      ) : null}
      <input
        {...getInputProps({
          onKeyDown: ({ key, nativeEvent }) => {
            // Enter without a suggestion sends the form, which the library would keep from it.
            if (key === 'Enter' && highlightedIndex < 0) {
              Object.assign(nativeEvent, { preventDownshiftDefault: true })
            }
          },
        })}
        name={name}
        className="nhsuk-input gt-suggest__input"
        autoComplete="off"
        spellCheck={false}
        placeholder={isLabelHidden ? label : undefined}
        aria-describedby={described || undefined}
      />
      <ul
        {...getMenuProps({ 'aria-label': 'Suggestions' })}
        className={classNames('gt-suggest__list', { 'gt-suggest__list--open': isShown })}
      >
        {isShown
          ? hits.map((hit, index) => (
              <li
                key={hit.node.id}
                {...getItemProps({ item: hit, index })}
                className={classNames('gt-suggest__item', {
                  'gt-suggest__item--active': index === highlightedIndex,
                })}
              >
                <Suggested hit={hit} />
              </li>
            ))
          : null}
      </ul>
      {remark !== '' && hits.length === 0 ? <p className="gt-suggest__none">{remark}</p> : null}
    </div>
  )
}

function Suggested({ hit: { node, matches } }: { hit: Suggestion }) {
  const inName = matches.find(({ property }) => property === 'name')
  return (
    <>
      <span className="gt-suggest__name">{inName ? <MarkedText match={inName} /> : node.name}</span>{' '}
      <BasisWarning basis={node.basis} />
      <span className="gt-quiet gt-suggest__kind">{inWords(node.kind)}</span>
    </>
  )
}

function remarkOn(isAnswered: boolean, count: number, hasFailed: boolean) {
  if (!isAnswered) {
    return ''
  }
  if (hasFailed) {
    return 'Suggestions cannot be had just now. You can still search.'
  }
  return count === 0
    ? 'Nothing is called that. Try fewer letters or another word.'
    : `${plural(count, 'suggestion')}. Use the arrow keys to go through them.`
}
