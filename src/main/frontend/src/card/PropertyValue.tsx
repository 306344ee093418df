import type { ReactNode } from 'react'
import { dayInWords, timeInWords, type When } from '../shared/dates'
import { Source, type SourceCitation } from '../shared/SourceList'
import { formatNumber, valueInWords } from '../shared/words'
import { elementShape, isList, type Shape } from './kinds'
import { Time } from './Time'

interface CodeValue {
  scheme: string
  value: string
  valid: When | null
}

/** A property's value in readable words, by the shape that the schema gives it. */
export function PropertyValue({ shape, value }: { shape: string; value: unknown }) {
  if (!isList(shape)) {
    return <>{single(elementShape(shape), value)}</>
  }
  const values = value as unknown[]
  return (
    <ul className="nhsuk-list gt-values">
      {values.map((element, index) => (
        <li key={index}>{single(elementShape(shape), element)}</li>
      ))}
    </ul>
  )
}

export function isEmpty(value: unknown) {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0)
}

function single(shape: Shape, value: unknown): ReactNode {
  switch (shape) {
    case 'number':
      return formatNumber(value as number)
    case 'yesOrNo':
      return value === true ? 'Yes' : 'No'
    case 'word':
      return valueInWords(value as string)
    case 'date':
    case 'instant':
      return dayInWords(value as string)
    case 'period':
      return <Time when={value as When} />
    case 'code':
      return codeInWords(value as CodeValue)
    case 'citation':
      return <Source source={value as SourceCitation} />
    case 'text':
      return text(value as string)
  }
}

function text(value: string) {
  return /^https?:\/\/\S+$/.test(value) ? (
    <a href={value} rel="noreferrer">
      {value}
    </a>
  ) : (
    value
  )
}

function codeInWords({ scheme, value, valid }: CodeValue) {
  return `${scheme} ${value}${valid ? ` (${timeInWords(valid.text)})` : ''}`
}
