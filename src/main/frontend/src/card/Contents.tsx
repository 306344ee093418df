import { ContentsList } from 'nhsuk-react-components'

const sections = [
  { id: 'about', text: 'About' },
  { id: 'serves', text: 'What it serves' },
  { id: 'shows', text: 'What shows that it works' },
  { id: 'relationships', text: 'Relationships' },
]

export function Contents() {
  return (
    <ContentsList className="gt-contents" visuallyHiddenText="On this page">
      {sections.map(({ id, text }) => (
        <ContentsList.Item key={id} href={`#${id}`}>
          {text}
        </ContentsList.Item>
      ))}
    </ContentsList>
  )
}
