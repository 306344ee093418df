import type { EvidencePackEditionsQuery } from '../generated/operations'
import { AsyncContent } from '../shared/AsyncContent'
import { dayInWords } from '../shared/dates'
import { Link } from '../shared/Link'
import type { Answer } from '../shared/useAnswer'
import { addressOfPack, type Pack } from './pack'

interface EditionsProps {
  pack: Pack
  answer: Answer<EvidencePackEditionsQuery>
}

/** The editions of a pack that were kept, each to be shown as it was. */
export function Editions({ pack: { board, year, sha256, keptAt }, answer }: EditionsProps) {
  return (
    <>
      <h3 className="nhsuk-heading-s">Editions that were taken away</h3>
      <p className="gt-measure">
        Each edition that is taken away as a file is kept as it was, whatever becomes of the data.
      </p>
      <AsyncContent answer={answer} what="the editions">
        {({ evidencePackEditions: editions }) =>
          editions.length === 0 ? (
            <p>None is kept yet.</p>
          ) : (
            <ul className="nhsuk-list">
              {editions.map((edition) => (
                <li key={`${edition.sha256} ${edition.dataVersion}`}>
                  {edition.sha256 === sha256 && keptAt !== null ? (
                    <strong>{nameOf(edition)}, shown here</strong>
                  ) : (
                    <Link href={`${addressOfPack(board, year)}?edition=${edition.sha256}`}>
                      {nameOf(edition)}
                    </Link>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </AsyncContent>
    </>
  )
}

interface Named {
  sha256: string
  dataVersion: string
  asAt: string
  keptAt: string
}

function nameOf({ sha256, dataVersion, asAt, keptAt }: Named) {
  return `Version ${dataVersion} of the data, ages counted to ${dayInWords(asAt)}, last taken away on ${dayInWords(
    keptAt.slice(0, 10),
  )} (SHA-256 ${sha256.slice(0, 12)}…)`
}
