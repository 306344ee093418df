import { useSight, withSight } from '../shared/navigation'

const files: { name: string; words: string; what: string }[] = [
  { name: 'graph.xlsx', words: 'Workbook (xlsx)', what: 'to look through, change and send back' },
  { name: 'graph.csv.zip', words: 'CSV tables (zip)', what: 'a table for each kind and each type of link' },
  { name: 'graph.graphml', words: 'GraphML', what: 'for programs that draw and analyse graphs' },
  { name: 'graph.jsonl', words: 'JSON Lines', what: 'a line for each thing and each link' },
  { name: 'template.xlsx', words: 'Empty workbook (xlsx)', what: 'to put new things in' },
]

/** Offers the whole graph as files. */
export function GraphFiles() {
  const sight = useSight()
  return (
    <section aria-labelledby="graph-files">
      <h2 id="graph-files">The whole graph as a file</h2>
      <ul>
        {files.map(({ name, words, what }) => (
          <li key={name}>
            <a href={withSight(`/export/${name}`, sight)} download>
              {words}
            </a>
            : {what}
          </li>
        ))}
      </ul>
    </section>
  )
}
