import { TextInput } from 'nhsuk-react-components'
import { useState } from 'react'
import { GlossaryDocument, type GlossaryQuery } from '../generated/operations'
import { abbreviations } from '../shared/abbreviations'
import { AsyncContent } from '../shared/AsyncContent'
import { Breadcrumbs } from '../shared/Breadcrumbs'
import { Link } from '../shared/Link'
import { addressOf, usePageLocation } from '../shared/navigation'
import { PageHeading } from '../shared/PageHeading'
import { useAnswer } from '../shared/useAnswer'
import { asSentence, inWords } from '../shared/words'
import { held } from '../takeaway/table'
import { shortForms, type ShortForm } from './shortForms'
import { Terms, type Listed } from './Terms'

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
        {(glossary) => <Glossary glossary={glossary} />}
      </AsyncContent>
    </>
  )
}

function Glossary({ glossary: { kinds, linkTypes, everything } }: { glossary: GlossaryQuery }) {
  const [wanted, setWanted] = useState(usePageLocation().query.get('find') ?? '')
  const forms = shortFormsTable(shortForms(abbreviations, everything.nodes))
  return (
    <>
      <div className="gt-glossary__find" role="search">
        <TextInput
          id="glossary-find"
          label="Find in the glossary"
          hint="A word, a short form or a kind, such as JFP or risk"
          type="search"
          value={wanted}
          autoComplete="off"
          spellCheck={false}
          onChange={({ currentTarget }) => {
            setWanted(currentTarget.value)
          }}
        />
      </div>
      <Terms
        id="short-forms"
        one="short form"
        many="short forms"
        table={forms}
        keyOf={({ short, long }) => `${short} ${long}`}
        wanted={wanted}
      />
      <Terms
        id="kinds"
        one="kind"
        many="kinds"
        table={kindsTable(kinds)}
        keyOf={({ name }) => name}
        wanted={wanted}
      />
      <Terms
        id="links"
        one="type of link"
        many="types of link"
        table={linksTable(linkTypes)}
        keyOf={({ name }) => name}
        wanted={wanted}
      />
    </>
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
