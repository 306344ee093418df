import { Button, Form, Select, TextInput } from 'nhsuk-react-components'
import { useRef, useState, type SubmitEvent } from 'react'
import { textIn } from '../shared/forms'
import { navigate } from '../shared/navigation'
import { kindFilters } from './kindFilters'

interface SearchFormProps {
  text?: string
  filter?: string | null
}

export function SearchForm({ text = '', filter = null }: SearchFormProps) {
  const [error, setError] = useState<string>()
  const input = useRef<HTMLInputElement>(null)

  function search(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const entered = new FormData(event.currentTarget)
    const query = new URLSearchParams({ q: textIn(entered, 'q') })
    const kind = textIn(entered, 'kind')
    if (query.get('q') === '') {
      setError('Enter a word or a name to search for')
      input.current?.focus()
      return
    }
    if (kind !== '') {
      query.set('kind', kind)
    }
    setError(undefined)
    navigate(`/?${query.toString()}`)
  }

  return (
    <Form role="search" action="/" className="gt-search" onSubmit={search}>
      <TextInput
        ref={input}
        id="search"
        name="q"
        type="search"
        label="Search plans, priorities, organisations, risks and measures"
        labelProps={{ size: 's' }}
        hint="For example, children, flow or BNSSG"
        defaultValue={text}
        autoComplete="off"
        spellCheck={false}
        {...(error === undefined ? {} : { error })}
      />
      <Select id="kind" name="kind" label="Show" labelProps={{ size: 's' }} defaultValue={filter ?? ''}>
        <Select.Option value="">Anything</Select.Option>
        {kindFilters.map(({ value, text: name }) => (
          <Select.Option key={value} value={value}>
            {name}
          </Select.Option>
        ))}
      </Select>
      <Button type="submit">Search</Button>
    </Form>
  )
}
