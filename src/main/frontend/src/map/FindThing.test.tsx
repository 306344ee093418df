import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { planWith, thing } from '../../test/maps'
import { FindThing } from './FindThing'
import { pictureOf } from './picture'
import { wholeMap } from './view'

afterEach(cleanup)

function shown() {
  const act = vi.fn()
  const small = planWith(3)
  const things = new Map([
    ...small.things,
    ['longer', thing('longer', 'ACTION', 'Action', { name: 'Falls clinic' })],
    ['short', thing('short', 'ACTION', 'Action', { name: 'Falls' })],
  ])
  render(<FindThing picture={pictureOf({ ...small, things }, wholeMap)} focus={vi.fn()} act={act} />)
  return { act, field: screen.getByLabelText(/Find on the map/) }
}

function enter(field: HTMLElement, value: string, inputType: string) {
  fireEvent.input(field, { target: { value }, inputType })
}

test('a name that was typed waits for Enter: it may begin a longer one', () => {
  const { act, field } = shown()
  enter(field, 'Falls', 'insertText')
  expect(act).not.toHaveBeenCalled()
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(act).toHaveBeenCalledWith({ do: 'look', id: 'short' })
})

test('what was chosen from the list is gone to at once', () => {
  const { act, field } = shown()
  enter(field, 'Falls clinic', 'insertReplacementText')
  expect(act).toHaveBeenCalledWith({ do: 'look', id: 'longer' })
})

test('a part of a name will do where only one holds it', () => {
  const { act, field } = shown()
  enter(field, 'clin', 'insertText')
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(act).toHaveBeenCalledWith({ do: 'look', id: 'longer' })
})
