import { useStore } from '../shared/store'
import { TextField } from './TextField'
import { keepToken, token } from './token'

/** Asks for the token that lets the data be changed. */
export function TokenField({ id }: { id: string }) {
  return (
    <TextField
      id={id}
      label="Token"
      hint="The service said it at its first start, and keeps it in the file administrator.token. It stays in this tab until you close it."
      value={useStore(token)}
      isSecret
      onChange={keepToken}
    />
  )
}
