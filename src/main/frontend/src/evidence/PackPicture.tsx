import { Details } from 'nhsuk-react-components'
import { plural } from '../shared/words'
import { anchorOf, type PackPicture as Picture, type PackTable } from './pack'
import { PackRows } from './PackRows'

interface PackPictureProps {
  picture: Picture
  /** The rows that it is drawn from. */
  part: PackTable
  /** The numbers of documents in the index of sources, by their ids. */
  numbers: ReadonlyMap<string, number>
}

/** A picture with what it shows in words, and the rows that it is drawn from. */
export function PackPicture({ picture: { title, words, svg, firstRow }, part, numbers }: PackPictureProps) {
  const heading = anchorOf(`${part.key}-${firstRow}`)
  return (
    <div className="gt-pack__picture">
      <h4 id={heading} className="nhsuk-heading-xs">
        {title}
      </h4>
      <figure>
        {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- what scrolls must be in reach of the keyboard */}
        <div className="gt-pack__drawing" role="region" aria-labelledby={heading} tabIndex={0}>
          <img
            src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
            alt={`Chart of ${title}. What it shows stands below it.`}
            width={720}
            height={340}
          />
        </div>
        <figcaption className="gt-measure">{words}</figcaption>
      </figure>
      <Details className="gt-details">
        <Details.Summary>
          {plural(part.rows.length, 'row')}
          <span className="nhsuk-u-visually-hidden"> of {title}</span>, with sources
        </Details.Summary>
        <Details.Text>
          <PackRows table={part} labelledBy={heading} numbers={numbers} />
        </Details.Text>
      </Details>
    </div>
  )
}
