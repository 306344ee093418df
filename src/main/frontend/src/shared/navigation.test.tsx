import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Link } from './Link'
import { addressOf, navigate, usePageLocation, withQuery, withSight } from './navigation'
import { PageHeading } from './PageHeading'

beforeEach(() => {
  vi.stubGlobal('scrollTo', vi.fn())
  act(() => {
    navigate('/', { sight: { demonstration: false, asOf: '' } })
  })
})
afterEach(cleanup)

function Where() {
  const { path, query, cameFrom } = usePageLocation()
  return <output>{`${path} q=${query.get('q') ?? ''} from=${cameFrom ?? ''}`}</output>
}

describe('a link', () => {
  test('leads to another page without loading a document, and remembers where the reader was', () => {
    render(
      <>
        <Link href="/?q=flow">search</Link>
        <Where />
      </>,
    )
    act(() => {
      screen.getByRole('link').click()
    })
    expect(screen.getByRole('status').textContent).toBe('/ q=flow from=/')
  })

  test('is left to the browser when a new tab is asked for', () => {
    render(<Link href="#flow">search</Link>)
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true })
    screen.getByRole('link').dispatchEvent(click)
    expect(click.defaultPrevented).toBe(false)
  })
})

describe('demonstration data', () => {
  test('once asked for is asked for by every link and every address after it', () => {
    render(<Link href="/node/x?toward=up">a thing</Link>)
    expect(screen.getByRole('link').getAttribute('href')).toBe('/node/x?toward=up')
    act(() => {
      navigate('/?q=flow', { sight: { demonstration: true } })
    })
    expect(screen.getByRole('link').getAttribute('href')).toBe('/node/x?toward=up&demonstration=true')
    act(() => {
      screen.getByRole('link').click()
    })
    expect(location.search).toBe('?toward=up&demonstration=true')
    act(() => {
      navigate('/risks')
    })
    expect(location.search).toBe('?demonstration=true')
  })

  test('can be left out again, by a link too', () => {
    act(() => {
      navigate('/risks', { sight: { demonstration: true } })
    })
    render(
      <Link href="/gaps" sight={{ demonstration: false }}>
        without
      </Link>,
    )
    expect(screen.getByRole('link').getAttribute('href')).toBe('/gaps')
    act(() => {
      navigate('/risks?demonstration=true', { sight: { demonstration: false, asOf: '' } })
    })
    expect(location.search).toBe('')
  })

  test.each([
    ['/node/x#about', true, '/node/x?demonstration=true#about'],
    ['/?q=a%26b', true, '/?q=a%26b&demonstration=true'],
    ['/?demonstration=true&q=a', false, '/?q=a'],
  ])('of %s: %s leads to %s', (address, isIncluded, expected) => {
    expect(withSight(address, { demonstration: isIncluded, asOf: '' })).toBe(expected)
  })
})

describe('the past', () => {
  test('once looked at is looked at by every link and every address after it, until the way back', () => {
    render(<Link href="/node/x">a thing</Link>)
    act(() => {
      navigate('/risks', { sight: { asOf: '2026-03-31' } })
    })
    expect(screen.getByRole('link').getAttribute('href')).toBe('/node/x?asOf=2026-03-31')
    act(() => {
      navigate('/gaps')
    })
    expect(location.search).toBe('?asOf=2026-03-31')
    act(() => {
      navigate('/gaps', { sight: { asOf: '' } })
    })
    expect(location.search).toBe('')
  })
})

describe('the heading of a page', () => {
  test('names the document', () => {
    render(<PageHeading title="Risks">Risks</PageHeading>)
    expect(document.title).toBe('Risks - Goldenthread')
  })

  test('takes focus once the reader has followed a link', () => {
    const { rerender } = render(<PageHeading title="One">One</PageHeading>)
    act(() => {
      navigate('/node/two')
    })
    rerender(<PageHeading title="Two">Two</PageHeading>)
    expect(document.activeElement).toBe(screen.getByRole('heading'))
  })

  test('leaves focus alone while the reader stays with the same thing', () => {
    const { rerender } = render(<PageHeading title="One">One</PageHeading>)
    screen.getByRole('heading').blur()
    act(() => {
      navigate('/?view=table', { stay: true })
    })
    rerender(<PageHeading title="One, in a table">One</PageHeading>)
    expect(document.activeElement).toBe(document.body)
  })
})

test('the heading takes focus on another page of the same list, whose title is the same', () => {
  render(<PageHeading title="Gaps">Gaps</PageHeading>)
  act(() => {
    navigate('/gaps?after=x')
  })
  expect(document.activeElement).toBe(screen.getByRole('heading'))
})

describe('an address', () => {
  test('encodes an id', () => {
    expect(addressOf('a/b c')).toBe('/node/a%2Fb%20c')
  })

  test('keeps the rest of its query when one part changes', () => {
    const here = { path: '/node/x', query: new URLSearchParams('toward=up&view=table'), cameFrom: undefined }
    expect(withQuery(here, { view: undefined })).toBe('/node/x?toward=up')
    expect(withQuery(here, { toward: 'down' })).toBe('/node/x?toward=down&view=table')
  })
})
