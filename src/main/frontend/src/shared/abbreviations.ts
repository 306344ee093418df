/** Short forms that plans of the NHS use as if everybody knew them. */
export const abbreviations: Record<string, string> = {
  '10YHP': '10 Year Health Plan for England',
  'A&E': 'accident and emergency',
  BNSSG: 'Bristol, North Somerset and South Gloucestershire',
  CIP: 'cost improvement plan',
  DHSC: 'Department of Health and Social Care',
  GSS: 'Government Statistical Service, which gives places their codes',
  HWB: 'health and wellbeing board',
  ICB: 'integrated care board',
  ICP: 'integrated care partnership',
  ICS: 'integrated care system',
  JFP: 'joint forward plan',
  JLHWS: 'joint local health and wellbeing strategy',
  JSNA: 'joint strategic needs assessment',
  NHS: 'National Health Service',
  ODS: 'Organisation Data Service, which gives organisations their codes',
  PHIP: 'population health improvement plan',
  RAG: 'red, amber or green: how work is going',
  SPC: 'statistical process control',
}

/** So well known that spelling them out would only get in the way. */
const familiar = new Set(['NHS', 'A&E'])

/** The short forms in a text that a reader may not know, each once, in order. */
export function abbreviationsIn(text: string): [short: string, long: string][] {
  const words = new Set(text.match(/[\p{L}\p{N}&]+/gu) ?? [])
  return Object.entries(abbreviations).filter(([short]) => words.has(short) && !familiar.has(short))
}
