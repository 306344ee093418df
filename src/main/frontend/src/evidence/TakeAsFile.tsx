import { useRef, useState, type MouseEvent } from 'react'
import { Problem } from '../shared/api'
import { useSight, withSight } from '../shared/navigation'
import { authorization } from '../shared/signedIn'
import { download } from '../takeaway/download'
import { MakingPack } from './MakingPack'
import { addressOfPack, forms, type Pack } from './pack'

interface TakeAsFileProps {
  pack: Pack
  onTaken: () => void
}

/** The pack as files; while one is made, how far that has come. */
export function TakeAsFile({ pack: { board, year, sha256, keptAt }, onTaken }: TakeAsFileProps) {
  const sight = useSight()
  const [making, setMaking] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const controller = useRef<AbortController>(undefined)
  const edition = keptAt === null ? '' : `?edition=${sha256}`

  async function take(address: string, text: string) {
    const asking = new AbortController()
    controller.current = asking
    setProblem(undefined)
    setMaking(text)
    try {
      const { content, name } = await fileAt(address, asking.signal)
      download(content, name)
      onTaken()
    } catch (cause) {
      if (!asking.signal.aborted) {
        setProblem(cause instanceof Problem ? cause.message : 'The service could not be reached.')
      }
    } finally {
      setMaking(undefined)
    }
  }

  return (
    <>
      <ul className="nhsuk-list gt-take gt-pack__forms" aria-label="The pack as a file, and a letter from it">
        {forms.map(({ suffix, text }) => {
          const address = withSight(addressOfPack(board, year) + suffix + edition, sight)
          return (
            <li key={suffix}>
              <a
                href={address}
                download
                onClick={(event: MouseEvent) => {
                  if (
                    event.button === 0 &&
                    !event.metaKey &&
                    !event.ctrlKey &&
                    !event.shiftKey &&
                    !event.altKey
                  ) {
                    event.preventDefault()
                    void take(address, text)
                  }
                }}
              >
                {text}
              </a>
            </li>
          )
        })}
      </ul>
      {making === undefined ? null : (
        <MakingPack
          id={board}
          year={year}
          what={making}
          cancel={() => {
            controller.current?.abort()
          }}
        />
      )}
      {problem === undefined ? null : <p role="alert">The file was not made: {problem}</p>}
    </>
  )
}

/** A file with the name that the service gives it. */
async function fileAt(address: string, signal: AbortSignal) {
  const response = await fetch(address, { headers: authorization(), signal })
  if (!response.ok) {
    const body = (await response.json().catch(() => undefined)) as
      { errors?: { message: string }[] } | undefined
    throw new Problem('UNEXPECTED', body?.errors?.[0]?.message ?? `status ${String(response.status)}`)
  }
  const named = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('Content-Disposition') ?? '')
  return { content: await response.blob(), name: decodeURIComponent(named?.[1] ?? 'evidence-pack') }
}
