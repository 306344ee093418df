import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { MarkedText } from './MarkedText'

afterEach(cleanup)

test('marks the words that were found and nothing else', () => {
  const { container } = render(
    <MarkedText
      match={{
        property: 'name',
        parts: [
          { text: 'Fewer adults ', match: null },
          { text: 'smoke', match: 'OTHER_FORM' },
        ],
        cutBefore: false,
        cutAfter: false,
      }}
    />,
  )
  expect(container.textContent).toBe('Fewer adults smoke')
  expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['smoke'])
})

test('shows where a text is cut', () => {
  const { container } = render(
    <MarkedText
      match={{
        property: 'description',
        parts: [{ text: 'flow', match: 'AS_WRITTEN' }],
        cutBefore: true,
        cutAfter: true,
      }}
    />,
  )
  expect(container.textContent).toBe('… flow …')
})

test('shows a text as it is, whatever it holds', () => {
  const { container } = render(
    <MarkedText
      match={{
        property: 'name',
        parts: [{ text: '<b>flow</b>', match: 'AS_WRITTEN' }],
        cutBefore: false,
        cutAfter: false,
      }}
    />,
  )
  expect(container.querySelector('b')).toBeNull()
  expect(container.textContent).toBe('<b>flow</b>')
})
