import { EvidencePackDocument, EvidencePackEditionsDocument } from '../generated/operations'
import { useAnnouncement } from '../shared/announcements'
import { Completeness } from '../shared/Completeness'
import { dayInWords } from '../shared/dates'
import { Failure } from '../shared/Failure'
import { Breadcrumbs } from '../shared/Breadcrumbs'
import { Link } from '../shared/Link'
import { headingTakesFocus, usePageLocation, withQuery } from '../shared/navigation'
import { PageHeading } from '../shared/PageHeading'
import { useAnswer } from '../shared/useAnswer'
import { UnknownNode } from '../subject/UnknownNode'
import { Editions } from './Editions'
import { MakingPack } from './MakingPack'
import { Noting } from './noting'
import { addressOfPack, hiddenInWords, titleOf, type Pack } from './pack'
import { PackSection } from './PackSection'
import { TakeAsFile } from './TakeAsFile'

interface EvidencePageProps {
  id: string
  /** The financial year, such as 2024/25. */
  year: string
}

/** What the facts hold for the assessment of a board in a year. */
export function EvidencePage({ id, year }: EvidencePageProps) {
  const edition = usePageLocation().query.get('edition') ?? undefined
  const answer = useAnswer(EvidencePackDocument, {
    board: id,
    year,
    ...(edition === undefined ? {} : { edition }),
  })
  if (answer.state === 'loading') {
    return (
      <>
        <Breadcrumbs />
        <MakingPack id={id} year={year} what="the evidence pack" cancel={answer.cancel} />
      </>
    )
  }
  if (answer.state === 'failed') {
    return answer.problem.code === 'UNKNOWN_ID' ? (
      <UnknownNode id={id} />
    ) : (
      <>
        <PageHeading title="Could not make the evidence pack">Something went wrong</PageHeading>
        <Failure
          what="the evidence pack"
          problem={answer.problem}
          askAgain={() => {
            headingTakesFocus()
            answer.askAgain()
          }}
        />
      </>
    )
  }
  return <Shown pack={answer.data.evidencePack} />
}

function Shown({ pack }: { pack: Pack }) {
  const { board, name, year, sections, completeness, asAt, sha256, keptAt, leftOutOfView } = pack
  const here = usePageLocation()
  const editions = useAnswer(EvidencePackEditionsDocument, { of: board, year })
  const isNoting = here.query.get('notes') === 'yes'
  const isWhole = here.query.get('sections') === 'all'
  useAnnouncement(`Evidence pack of ${name} for ${year}: ${sections.length} sections`)
  return (
    <>
      <Breadcrumbs node={{ id: board, name, kind: 'Organisation' }} />
      <PageHeading title={`Evidence pack: ${name}, ${year}`} caption={`Evidence pack, ${year}`}>
        {name}
      </PageHeading>
      <p className="nhsuk-lede-text gt-measure">
        What the facts hold for the assessment of this board in {year}: each row with its source. Nothing is
        judged here{hasNotes(pack) ? ' but in the notes of the assessor, which say so' : ''}.
      </p>
      {keptAt === null ? null : (
        <p className="nhsuk-inset-text">
          This is the edition that was kept on {dayInWords(keptAt.slice(0, 10))}, as it was then.{' '}
          <Link href={addressOfPack(board, year)}>See the pack as it is now</Link>
        </p>
      )}
      <TakeAsFile
        pack={pack}
        onTaken={() => {
          if (editions.state !== 'loading') {
            editions.askAgain()
          }
        }}
      />
      <p className="gt-pack__forms">
        <Link href={withQuery(here, { sections: isWhole ? undefined : 'all' })} stay>
          {isWhole ? 'Fold the sections' : 'Open all sections'}
        </Link>
        {keptAt === null ? (
          <Link href={withQuery(here, { notes: isNoting ? undefined : 'yes' })} stay>
            {isNoting ? 'Leave off writing notes' : 'Write notes on it, as the assessor'}
          </Link>
        ) : null}
      </p>
      <nav className="gt-pack__contents gt-print-only" aria-labelledby="pack-contents">
        <h2 id="pack-contents" className="nhsuk-heading-m">
          Contents
        </h2>
        <ol className="nhsuk-list">
          {sections.map((section) => (
            <li key={section.key}>
              <a href={`#${section.key}`}>{titleOf(section)}</a>
            </li>
          ))}
        </ol>
      </nav>
      <Noting value={isNoting ? pack : undefined}>
        {sections.map((section, index) => (
          <PackSection
            key={section.key}
            section={section}
            pack={pack}
            isOpen={isWhole || isNoting || index === 0}
          />
        ))}
      </Noting>
      <section aria-labelledby="pack-edition">
        <h2 id="pack-edition" className="nhsuk-heading-l">
          This edition
        </h2>
        <Completeness completeness={completeness} what="rows" />
        <p className="gt-measure">
          Ages are counted to {dayInWords(asAt)}. The content has the SHA-256 <code>{sha256}</code>, which is
          that of the CSV file: the same content has the same, whenever it is asked for.
          {leftOutOfView.length === 0
            ? ' It is made for a reader who sees all that there is.'
            : ` It is made for a reader who does not see ${leftOutOfView.map(hiddenInWords).join(', or ')}.`}
        </p>
        <Editions pack={pack} answer={editions} />
      </section>
    </>
  )
}

function hasNotes({ sections }: Pack) {
  return sections.some(({ tables }) => tables.some(({ rows }) => rows.some(({ notes }) => notes.length > 0)))
}
