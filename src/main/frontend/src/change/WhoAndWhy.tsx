import { FormPart } from './FormPart'
import { TextField } from './TextField'

interface WhoAndWhyProps {
  /** What the ids of its fields begin with. */
  form: string
  author: string
  reason: string
  errors?: Readonly<Record<string, string>>
  onAuthor: (author: string) => void
  onReason: (reason: string) => void
}

/** Asks who answers for a change, and for what reason it is made. */
export function WhoAndWhy({ form, author, reason, errors = {}, onAuthor, onReason }: WhoAndWhyProps) {
  return (
    <FormPart legend="Who changes it, and why">
      <TextField
        id={`${form}-author`}
        label="Who makes the change"
        hint="A post, such as Head of Planning; never a person's name."
        value={author}
        error={errors.author}
        onChange={onAuthor}
      />
      <TextField id={`${form}-reason`} label="Why" value={reason} error={errors.reason} onChange={onReason} />
    </FormPart>
  )
}
