const upperCased = new Set([
  'api', 'gp', 'gss', 'hwb', 'icb', 'ics', 'id', 'ids', 'jfp', 'nhs', 'ods', 'rag', 'spc', 'url',
]) // prettier-ignore

const labels: Record<string, string> = {
  better: 'Better when',
  coverage: 'Covers',
  of: 'Of',
  url: 'Web address',
}

/** A kind or field name in words: `LocalPlan` is "Local plan", `externalId` is "External ID". */
export function inWords(name: string): string {
  return labels[name] ?? sentenceCase(splitName(name))
}

/** The same, for use within a sentence: `externalId` is "external ID". */
export function withinSentence(name: string): string {
  const words = inWords(name)
  return upperCased.has((words.split(' ')[0] ?? '').toLowerCase())
    ? words
    : words.charAt(0).toLowerCase() + words.slice(1)
}

/** What several of a kind are called: `StatutoryDuty` is "Statutory duties". */
export function pluralInWords(kind: string): string {
  const words = inWords(kind)
  return /[^aeiou]y$/.test(words) ? `${words.slice(0, -1)}ies` : `${words}s`
}

/** The same, for use within a sentence. */
export function pluralWithinSentence(kind: string): string {
  const words = pluralInWords(kind)
  return withinSentence(kind).charAt(0) + words.slice(1)
}

/** An enum value in words: `NOT_COMPARED` is "Not compared". */
export function valueInWords(value: string): string {
  return sentenceCase(value.toLowerCase().split('_'))
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`
}

export function formatNumber(value: number): string {
  return value.toLocaleString(
    'en-GB',
    Math.abs(value) < 0.1 ? { maximumSignificantDigits: 4 } : { maximumFractionDigits: 4 },
  )
}

/** What was calculated, to two places; what is smaller than a tenth, to three digits that count. */
export function rounded(value: number): number {
  return Math.abs(value) < 0.1 ? Number(value.toPrecision(3)) : Math.round(value * 100) / 100
}

/** A difference with its sign, using a real minus. */
export function formatDifference(value: number): string {
  const size = formatNumber(Math.abs(value))
  return value === 0 ? size : `${value > 0 ? '+' : '−'}${size}`
}

/** A value with its unit: per cent closes up, other units stand apart. */
export function withUnit(value: string, unit: string | null | undefined): string {
  if (!unit) {
    return value
  }
  return unit.startsWith('%') ? `${value}${unit}` : `${value} ${unit}`
}

/** A remark as a sentence: it begins with a capital and ends with a stop. */
export function asSentence(remark: string): string {
  const text = remark.charAt(0).toUpperCase() + remark.slice(1)
  return /[.?!]$/.test(text) ? text : `${text}.`
}

function splitName(name: string) {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(' ')
}

function sentenceCase(words: string[]) {
  const text = words
    .map((word) => (upperCased.has(word.toLowerCase()) ? word.toUpperCase() : word.toLowerCase()))
    .join(' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
