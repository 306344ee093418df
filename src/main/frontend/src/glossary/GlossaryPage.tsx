import { GlossaryDocument, type GlossaryQuery } from '../generated/operations'
import { abbreviations } from '../shared/abbreviations'
import { AsyncContent } from '../shared/AsyncContent'
import { Breadcrumbs } from '../shared/Breadcrumbs'
import { Link } from '../shared/Link'
import { addressOf } from '../shared/navigation'
import { PageHeading } from '../shared/PageHeading'
import { useAnswer } from '../shared/useAnswer'
import { asSentence, inWords, plural } from '../shared/words'
import { DescribedTable } from '../takeaway/DescribedTable'
import { held, type Takeable } from '../takeaway/table'
import { shortForms, type ShortForm } from './shortForms'

type Kind = GlossaryQuery['kinds'][number]
type LinkType = GlossaryQuery['linkTypes'][number]

const mostShortForms = 500

/** What the words of the page mean: kinds of thing, types of link, and short forms. */
export function GlossaryPage() {
  const answer = useAnswer(GlossaryDocument, { first: mostShortForms })
  return (
    <>
      <Breadcrumbs />
      <PageHeading title="Glossary">Glossary</PageHeading>
      <p className="nhsuk-lede-text gt-measure">
        What each kind of thing and each link means here, as the model itself describes them, and what short
        forms stand for.
      </p>
      <AsyncContent answer={answer} what="the glossary">
        {({ kinds, linkTypes, everything }) => (
          <>
            <Section id="short-forms" heading="Short forms">
              <Terms
                caption="short form"
                table={shortFormsTable(shortForms(abbreviations, everything.nodes))}
                keyOf={({ short, long }) => `${short} ${long}`}
              />
            </Section>
            <Section id="kinds" heading="Kinds of thing">
              <Terms caption="kind" table={kindsTable(kinds)} keyOf={({ name }) => name} />
            </Section>
            <Section id="links" heading="Links">
              <Terms caption="type of link" table={linksTable(linkTypes)} keyOf={({ name }) => name} />
            </Section>
          </>
        )}
      </AsyncContent>
    </>
  )
}

function Section({ id, heading, children }: { id: string; heading: string; children: React.ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="nhsuk-heading-l">
        {heading}
      </h2>
      {children}
    </section>
  )
}

interface Listed<Row> extends Takeable<Row> {
  listed: readonly Row[]
}

function Terms<Row>({
  caption,
  table,
  keyOf,
}: {
  caption: string
  table: Listed<Row>
  keyOf: (row: Row) => string
}) {
  const count = table.listed.length
  const many = caption === 'type of link' ? 'types of link' : `${caption}s`
  return (
    <DescribedTable caption={plural(count, caption, many)} table={table} rows={table.listed} keyOf={keyOf} />
  )
}

function kindsTable(kinds: Kind[]): Listed<Kind> {
  const sorted = kinds.toSorted((one, other) => inWords(one.name).localeCompare(inWords(other.name)))
  return {
    title: 'Kinds of thing',
    columns: [
      { name: 'Kind', cell: ({ name }) => inWords(name) },
      { name: 'Kind: name in the API', cell: ({ name }) => name, isInFileOnly: true },
      { name: 'What it is', cell: ({ description }) => asSentence(description) },
      { name: 'How many', cell: ({ count }) => count },
    ],
    listed: sorted,
    load: held(sorted),
  }
}

function linksTable(linkTypes: LinkType[]): Listed<LinkType> {
  const sorted = linkTypes.toSorted((one, other) => one.reads.localeCompare(other.reads))
  return {
    title: 'Links',
    columns: [
      { name: 'Reads', cell: ({ reads }) => reads },
      { name: 'Link: name in the API', cell: ({ name }) => name, isInFileOnly: true },
      { name: 'What it says', cell: ({ description }) => asSentence(description) },
      { name: 'How many', cell: ({ count }) => count },
    ],
    listed: sorted,
    load: held(sorted),
  }
}

function shortFormsTable(forms: ShortForm[]): Listed<ShortForm> {
  return {
    title: 'Short forms',
    columns: [
      { name: 'Short form', cell: ({ short }) => short },
      {
        name: 'Stands for',
        cell: ({ long }) => long,
        shown: ({ long, id }) => (id === undefined ? long : <Link href={addressOf(id)}>{long}</Link>),
      },
    ],
    listed: forms,
    load: held(forms),
  }
}
