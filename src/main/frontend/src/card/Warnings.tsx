import { WarningCallout } from 'nhsuk-react-components'
import { asSentence } from '../shared/words'

interface WarningsProps {
  conflict: string | null
  qualityFlag: string | null
}

export function Warnings({ conflict, qualityFlag }: WarningsProps) {
  return (
    <>
      {conflict ? <Warning heading="Sources disagree">{conflict}</Warning> : null}
      {qualityFlag ? <Warning heading="Quality of the data">{qualityFlag}</Warning> : null}
    </>
  )
}

function Warning({ heading, children }: { heading: string; children: string }) {
  return (
    <WarningCallout>
      <WarningCallout.Heading visuallyHiddenText="Warning: ">{heading}</WarningCallout.Heading>
      <p>{asSentence(children)}</p>
    </WarningCallout>
  )
}
