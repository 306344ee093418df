import { EvidencePackDocument } from '../generated/operations'
import { useAnnouncement } from '../shared/announcements'
import { Completeness } from '../shared/Completeness'
import { dayInWords } from '../shared/dates'
import { Failure } from '../shared/Failure'
import { Loading } from '../shared/Loading'
import { Breadcrumbs } from '../shared/Breadcrumbs'
import { headingTakesFocus, useSight, withSight } from '../shared/navigation'
import { PageHeading } from '../shared/PageHeading'
import { useAnswer } from '../shared/useAnswer'
import { UnknownNode } from '../subject/UnknownNode'
import { addressOfPack, forms, titleOf, type Pack } from './pack'
import { PackSection } from './PackSection'

interface EvidencePageProps {
  id: string
  /** The financial year, such as 2024/25. */
  year: string
}

/** What the facts hold for the assessment of a board in a year. */
export function EvidencePage({ id, year }: EvidencePageProps) {
  const answer = useAnswer(EvidencePackDocument, { board: id, year })
  if (answer.state === 'loading') {
    return (
      <>
        <Breadcrumbs />
        <Loading what="the evidence pack" cancel={answer.cancel} />
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
  const { board, name, year, sections, completeness, asAt, sha256 } = pack
  useAnnouncement(`Evidence pack of ${name} for ${year}: ${sections.length} sections`)
  return (
    <>
      <Breadcrumbs node={{ id: board, name, kind: 'Organisation' }} />
      <PageHeading title={`Evidence pack: ${name}, ${year}`} caption={`Evidence pack, ${year}`}>
        {name}
      </PageHeading>
      <p className="nhsuk-lede-text gt-measure">
        What the facts hold for the assessment of this board in {year}: each row with its source. Nothing is
        judged here.
      </p>
      <TakeAsFile pack={pack} />
      <nav className="gt-pack__contents" aria-labelledby="pack-contents">
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
      {sections.map((section) => (
        <PackSection key={section.key} section={section} pack={pack} />
      ))}
      <section aria-labelledby="pack-edition">
        <h2 id="pack-edition" className="nhsuk-heading-l">
          This edition
        </h2>
        <Completeness completeness={completeness} what="rows" />
        <p className="gt-measure">
          Ages are counted to {dayInWords(asAt)}. The content has the SHA-256 <code>{sha256}</code>, which is
          that of the CSV file: the same content has the same, whenever it is asked for.
        </p>
      </section>
    </>
  )
}

function TakeAsFile({ pack: { board, year } }: { pack: Pack }) {
  const sight = useSight()
  return (
    <ul className="nhsuk-list gt-take gt-pack__forms" aria-label="The pack as a file, and a letter from it">
      {forms.map(({ suffix, text }) => (
        <li key={suffix}>
          <a href={withSight(addressOfPack(board, year) + suffix, sight)} download>
            {text}
          </a>
        </li>
      ))}
    </ul>
  )
}
