import { ChoiceList } from '../shared/ChoiceList'
import { usePageLocation, withQuery } from '../shared/navigation'

export type View = 'drawing' | 'table'

export function isView(value: string | null): value is View {
  return value === 'drawing' || value === 'table'
}

interface ThreadControlsProps {
  view: View
  toward: string | null
}

/** Links that choose which threads are shown, and how. The choice is part of the address. */
export function ThreadControls({ view, toward }: ThreadControlsProps) {
  const way = toward === 'up' || toward === 'down' ? toward : undefined
  return (
    <nav className="gt-controls" aria-label="How threads are shown">
      <Choices
        name="Threads"
        parameter="toward"
        chosen={way}
        options={[
          { value: undefined, text: 'Both ways' },
          { value: 'up', text: 'Up only' },
          { value: 'down', text: 'Down only' },
        ]}
      />
      <ViewChoice view={view} names={{ drawing: 'What they come to', table: 'Link by link' }} />
    </nav>
  )
}

interface ViewChoiceProps {
  view: View
  /** What the two are called here. */
  names?: Record<View, string>
}

/** Links that choose between the drawing and the table. */
export function ViewChoice({ view, names = { drawing: 'Drawing', table: 'Table' } }: ViewChoiceProps) {
  return (
    <Choices
      name="Shown as"
      parameter="view"
      chosen={view === 'drawing' ? undefined : view}
      options={[
        { value: undefined, text: names.drawing },
        { value: 'table', text: names.table },
      ]}
    />
  )
}

interface ChoicesProps {
  name: string
  parameter: string
  chosen: string | undefined
  options: { value: string | undefined; text: string }[]
}

function Choices({ name, parameter, chosen, options }: ChoicesProps) {
  const here = usePageLocation()
  const labelId = `choose-${parameter}`
  return (
    <div className="gt-choices">
      <span id={labelId} className="gt-choices__name">
        {name}
      </span>
      <ChoiceList
        labelledBy={labelId}
        choices={options.map(({ value, text }) => ({
          href: withQuery(here, { [parameter]: value }),
          text,
          isChosen: value === chosen,
        }))}
      />
    </div>
  )
}
