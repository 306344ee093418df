import { lazy, Suspense } from 'react'
import { Breadcrumbs } from '../shared/Breadcrumbs'
import { usePageLocation, useSight, withSight } from '../shared/navigation'
import { NotUnderstood } from '../shared/NotUnderstood'
import { PageHeading } from '../shared/PageHeading'
import { questionsIn, type Question } from '../shared/questions'
import './graphiql.css'
import { WorkedQuestions } from './WorkedQuestions'
import { workedIn, type Worked } from './worked'

const Editor = lazy(() => import('./Editor'))

const documents = import.meta.glob<string>(
  '../../../../../queries/{planning,assessment,dashboard,graph}/*.graphql',
  { query: '?raw', import: 'default', eager: true },
)
const worked = workedIn(documents)
const examples = [
  'planning/from-neighbourhood-to-national-plan',
  'planning/milestones',
  'graph/counts',
].flatMap((wanted) => worked.filter(({ name }) => name === wanted))

/** Questions of one's own over the API: begun from one in words, from what a page asked, or from nothing. */
export function AskPage() {
  const { query } = usePageLocation()
  const sight = useSight()
  const fragment = location.hash
  const asked = questionsIn(fragment)
  const chosen = worked.find(({ name }) => name === query.get('question'))
  const questions = chosen ? [chosen] : asked
  return (
    <>
      <Breadcrumbs {...(chosen ? { above: { href: '/graphiql', text: 'Ask' } } : {})} />
      <PageHeading title={chosen ? `Ask: ${chosen.question}` : 'Ask'} {...(chosen ? { caption: 'Ask' } : {})}>
        {chosen?.question ?? 'Ask a question of your own'}
      </PageHeading>
      <NotUnderstood known={{ question: worked.map(({ name }) => name) }} />
      <Words chosen={chosen} asked={asked} />
      <WorkedQuestions worked={worked} chosen={chosen} />
      <section aria-labelledby="editor">
        <h2 id="editor" className="nhsuk-heading-m">
          The question, and what is answered
        </h2>
        <p className="nhsuk-body-s gt-measure">
          Press the arrow, or Ctrl and Enter, to ask. Variables, below the question, say what it is about:
          change them for your own plan, body or year. Answers leave out demonstration data unless the switch
          above is on.
        </p>
        <Suspense fallback={<div className="gt-ask" />}>
          <Editor
            key={`${chosen?.name ?? fragment} ${JSON.stringify(sight)}`}
            address={withSight('/graphql', sight)}
            questions={questions}
            examples={examples}
          />
        </Suspense>
      </section>
    </>
  )
}

function Words({ chosen, asked }: { chosen: Worked | undefined; asked: Question[] }) {
  if (chosen) {
    return (
      <p className="gt-measure">
        {chosen.about
          .split('`')
          .map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}
      </p>
    )
  }
  return (
    <p className="nhsuk-lede-text gt-measure">
      {asked.length > 0
        ? 'This is what the page that you came from asked, each question with its variables.'
        : 'All that these pages show comes from a GraphQL API that anybody may ask. Begin with a question in words, and change it.'}
    </p>
  )
}
