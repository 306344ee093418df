import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { RenameView } from './RenameView'

afterEach(cleanup)

function asked(rename = vi.fn<(name: string) => void>()) {
  render(<RenameView name="Our gaps" taken={['Our risks']} rename={rename} />)
  fireEvent.click(screen.getByRole('button', { name: /^Rename/ }))
  return rename
}

function enter(name: string) {
  fireEvent.change(screen.getByLabelText('New name'), { target: { value: name } })
  fireEvent.click(screen.getByRole('button', { name: 'Save the name' }))
}

test('another name is asked for where the reader is, and given', () => {
  const rename = asked()
  expect(document.activeElement).toBe(screen.getByLabelText('New name'))
  enter('  The worst of them ')
  expect(rename).toHaveBeenCalledExactlyOnceWith('The worst of them')
})

test.each([
  ['', 'Enter a name'],
  ['Our risks', 'Another view of yours is called that: choose another name'],
])('a name that will not do is not given: %j', (name, problem) => {
  const rename = asked()
  enter(name)
  expect(screen.getByRole('alert').textContent).toBe(problem)
  expect(rename).not.toHaveBeenCalled()
})

test('a name that is left, or is the same, changes nothing, and focus goes back', () => {
  const rename = asked()
  fireEvent.click(screen.getByRole('button', { name: 'Leave it' }))
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Rename/ }))
  fireEvent.click(screen.getByRole('button', { name: /^Rename/ }))
  enter('Our gaps')
  expect(rename).not.toHaveBeenCalled()
})
