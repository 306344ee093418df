import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hop, node, thread } from '../../test/threadFixtures'
import { choose } from './choose'
import { choiceIn, foundInWords, gapsByRule, isChosen, type Gap, type Rule } from './gaps'
import { GapSummary } from './GapSummary'
import { GapTable } from './GapTable'
import { NoGaps } from './NoGaps'

const unmitigated: Rule = {
  rule: 'RISK_WITHOUT_MITIGATION',
  severity: 'HIGH',
  sentence: 'A risk that nothing is recorded to lessen.',
  lookedFor: 'a mitigation',
  where: "the risk's own links",
  count: 3,
  acceptedCount: 1,
}
const unconfirmed: Rule = {
  rule: 'LINK_UNCONFIRMED',
  severity: 'MEDIUM',
  sentence: 'A link that nobody has confirmed.',
  lookedFor: 'a source that states the link',
  where: 'the basis of the link',
  count: 1,
  acceptedCount: 0,
}
const source = {
  locator: 'L343',
  document: { id: 'src', name: 'The letter', url: null, attribution: null },
}

function gap(id: string, changes: Partial<Gap> = {}): Gap {
  return {
    id,
    rule: 'RISK_WITHOUT_MITIGATION',
    acceptance: null,
    justification: { found: 'none is named' },
    node: { ...node(id), sources: [source] },
    related: [],
    link: null,
    threads: [],
    ...changes,
  }
}

beforeEach(() => {
  history.replaceState(null, '', '/')
})
afterEach(cleanup)

describe('what is shown', () => {
  const rules = [unmitigated, unconfirmed]

  test.each([
    ['', {}],
    ['severity=MEDIUM', { severity: 'MEDIUM' }],
    ['rule=LINK_UNCONFIRMED', { rule: 'LINK_UNCONFIRMED' }],
    ['rule=NO_SUCH&severity=GRAVE', {}],
  ])('is read from the address “%s”', (query, choice) => {
    expect(choiceIn(new URLSearchParams(query), rules)).toEqual(choice)
  })

  test('is all gaps, those of a severity, or those of a rule', () => {
    const chosen = (choice: Parameters<typeof isChosen>[0]) =>
      rules.filter((rule) => isChosen(choice, rule)).map(({ rule }) => rule)
    expect(chosen({})).toEqual(['RISK_WITHOUT_MITIGATION', 'LINK_UNCONFIRMED'])
    expect(chosen({ severity: 'HIGH' })).toEqual(['RISK_WITHOUT_MITIGATION'])
    expect(chosen({ rule: 'LINK_UNCONFIRMED' })).toEqual(['LINK_UNCONFIRMED'])
  })

  test('begins at its first page when something else is chosen', () => {
    const place = {
      path: '/gaps',
      query: new URLSearchParams('rule=LINK_UNCONFIRMED&after=x'),
      cameFrom: undefined,
    }
    expect(choose(place, { severity: 'LOW' })).toBe('/gaps?severity=LOW')
  })
})

test('gaps stand under the rule that found them, in the order of the rules', () => {
  const found = [gap('link', { rule: 'LINK_UNCONFIRMED' }), gap('one'), gap('two')]
  expect(
    gapsByRule(found, [unmitigated, unconfirmed]).map(({ rule, gaps }) => [
      rule.rule,
      gaps.map(({ id }) => id),
    ]),
  ).toEqual([
    ['RISK_WITHOUT_MITIGATION', ['one', 'two']],
    ['LINK_UNCONFIRMED', ['link']],
  ])
})

/** What is said of a gap: its row, and the row of its thread. */
function bodyOf(id: string) {
  const body = document.querySelector<HTMLElement>(`[data-gap="${id}"]`)
  if (!body) {
    throw new Error(`No gap ${id}`)
  }
  return body
}

describe('a table of gaps', () => {
  test('says what was looked for, where, and how many more there are', () => {
    const { container } = render(<GapTable rule={unmitigated} gaps={[gap('one'), gap('two')]} />)
    expect(screen.getByRole('heading', { level: 3 }).textContent).toBe(
      'A risk that nothing is recorded to lessen. (2 of 3 gaps)',
    )
    expect(container.querySelector('dl')?.textContent).toBe(
      "Looked for: A mitigation.Where: The risk's own links.",
    )
  })

  test('leads from each row to the thing, with what was found and where it is stated', () => {
    render(<GapTable rule={unmitigated} gaps={[gap('one')]} />)
    const gapOne = within(bodyOf('one'))
    expect(gapOne.getByRole('link', { name: 'The one' }).getAttribute('href')).toBe('/node/one')
    expect(bodyOf('one').textContent).toContain('None is named.')
    expect(bodyOf('one').textContent).toContain('The letter, line 343')
  })

  test('says what was found in the words of the rule, and leads to what it names', () => {
    const found = 'only the view of others: The board'
    const changes = { justification: { found }, related: [node('board')] }
    render(<GapTable rule={unmitigated} gaps={[gap('one', changes)]} />)
    expect(bodyOf('one').textContent).toContain('Only the view of others: The board.')
    expect(within(bodyOf('one')).getByRole('link', { name: 'The board' })).toBeTruthy()
  })

  test('says of each gap where a thread stands that it concerns, and leads to it and to the gap', () => {
    const broken = thread('broken', [hop('measure', 'DERIVED'), { ...hop('shift'), position: 2 }])
    render(<GapTable rule={unmitigated} gaps={[gap('one', { threads: [broken] })]} scope="sys" />)
    const body = bodyOf('one')
    expect(body.querySelector('.gt-standing')?.textContent).toBe('Broken')
    expect(within(body).getByRole('link', { name: '2 links from The start' }).getAttribute('href')).toBe(
      '/thread?from=start&to=shift&id=broken',
    )
    expect(
      within(body)
        .getByRole('link', { name: /Open this gap in The one/ })
        .getAttribute('href'),
    ).toBe('/gap?id=one&scope=sys')
  })

  test('leads to no thread where what has the gap is the whole of it, and says so where there is none', () => {
    const alone = { ...thread('alone', []), start: node('one') }
    render(
      <GapTable rule={unmitigated} gaps={[gap('one', { threads: [alone] }), gap('two', { threads: [] })]} />,
    )
    expect(within(bodyOf('one')).queryByRole('link', { name: /links? from/ })).toBeNull()
    expect(bodyOf('two').textContent).toContain('No data: none is recorded')
  })

  test('names the other end of a link that has the gap, and how the link is known', () => {
    const link = {
      __typename: 'SupportsShift' as const,
      basis: 'DERIVED' as const,
      note: null,
      sources: [source],
    }
    render(<GapTable rule={unconfirmed} gaps={[gap('one', { link, related: [node('shift')] })]} />)
    const row = screen.getByRole('row', { name: /The one.*The letter/ })
    expect(row.textContent).toMatch(/supports shift.*The shift/)
    expect(within(row).getByText('Derived')).toBeTruthy()
    expect(within(row).queryByRole('list', { name: 'See also' })).toBeNull()
  })
})

test('what was found instead calls documents by their names', () => {
  const link = { sources: [{ document: { id: 'src-s1b', name: 'The letter' } }] }
  expect(foundInWords({ justification: { found: 'one only, src-s1b' }, link })).toBe('One only, The letter.')
  expect(foundInWords({ justification: { found: 'none is named' }, link: null })).toBe('None is named.')
})

test('a summary counts the gaps of each rule, leads to them, and folds away rules that found none', () => {
  render(<GapSummary rules={[unmitigated, { ...unconfirmed, count: 0 }]} />)
  const row = screen.getByRole('row', { name: /A risk that nothing is recorded to lessen/ })
  expect(row.textContent).toContain('3')
  expect(within(row).getByRole('link').getAttribute('href')).toBe('/?rule=RISK_WITHOUT_MITIGATION')
  expect(screen.getByText('1 rule found no gap')).toBeTruthy()
  expect(screen.queryByRole('heading', { name: 'Medium severity' })).toBeNull()
})

test('where nothing is found the rules are listed, with what they looked for', () => {
  const none = [unmitigated, unconfirmed].map((rule) => ({ ...rule, count: 0 }))
  render(<NoGaps name="The plan" rules={none} />)
  expect(screen.getByRole('heading', { name: 'No gap found by 2 rules' })).toBeTruthy()
  const row = screen.getByRole('row', { name: /A risk that nothing is recorded to lessen/ })
  expect(row.textContent).toContain('A mitigation.')
  expect(row.textContent).toContain('None found')
})
