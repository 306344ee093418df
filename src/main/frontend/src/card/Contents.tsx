import { ContentsList } from 'nhsuk-react-components'
import { usePlace } from '../shared/navigation'

const sections: { id: string; text: string; toward?: string }[] = [
  { id: 'about', text: 'About' },
  { id: 'serves', text: 'What it serves', toward: 'up' },
  { id: 'shows', text: 'What shows that it works', toward: 'down' },
  { id: 'relationships', text: 'Relationships' },
]

export function Contents() {
  const chosen = usePlace().query.get('toward')
  const shown = sections.filter(
    ({ toward }) => !toward || toward !== (chosen === 'up' ? 'down' : chosen === 'down' ? 'up' : null),
  )
  return (
    <ContentsList className="gt-contents" visuallyHiddenText="On this page">
      {shown.map(({ id, text }) => (
        <ContentsList.Item key={id} href={`#${id}`}>
          {text}
        </ContentsList.Item>
      ))}
    </ContentsList>
  )
}
