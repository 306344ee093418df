import { useStore } from '../shared/store'
import { TextField } from './TextField'
import { keepToken, token } from './token'

/** Asks for the token that lets the data be changed. */
export function TokenField({ id }: { id: string }) {
  return (
    <TextField
      id={id}
      label="Token"
      hint="Not needed if you have signed in. The administrator's was said at the first start, and is in the file administrator.token. It stays in this tab until you close it."
      value={useStore(token)}
      isSecret
      onChange={keepToken}
    />
  )
}
