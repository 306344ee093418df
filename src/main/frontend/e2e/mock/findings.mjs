// Gaps, coverage and impact of the small graph: a few of each, enough to draw every state of their pages.

/** As many rules as the tests need: two that find gaps of the system, and one that finds none. */
export const rules = [
  {
    rule: 'BOARD_VIEW_MISSING',
    severity: 'HIGH',
    sentence:
      'A health and wellbeing board that an integrated care board sits on, and whose view is missing from the assessment of that integrated care board.',
    lookedFor: "the board's view among the evidence of the assessment",
    where: 'the evidence of the assessment and of its findings',
    count: 0,
  },
  {
    rule: 'RISK_WITHOUT_MITIGATION',
    severity: 'HIGH',
    sentence: 'A risk that nothing is recorded to lessen.',
    lookedFor: 'a mitigation, action or plan that lessens the risk',
    where: "the risk's own links",
    count: 1,
  },
  {
    rule: 'LINK_UNCONFIRMED',
    severity: 'MEDIUM',
    sentence: 'A link of a thread that was derived and that nobody has confirmed.',
    lookedFor: 'a source that states the link, or a person who confirmed it',
    where: 'the basis of the link',
    count: 1,
  },
]

/** Each with the ids along a thread that it concerns. */
export const gaps = [
  {
    rule: 'RISK_WITHOUT_MITIGATION',
    node: 'risk-flow',
    found: 'none is named',
    related: [],
    thread: ['risk-flow', 'meas-ae4h', 'prio-bnssg-primary', 'shift-h2c', 'nat-10yhp'],
  },
  {
    rule: 'LINK_UNCONFIRMED',
    node: 'prio-bnssg-primary',
    found: 'an inference',
    related: ['shift-h2c'],
    link: 'SupportsShift',
    thread: ['prio-bnssg-primary', 'shift-h2c', 'nat-10yhp'],
  },
]

/** Ids along the way by which each is affected. */
export const affected = {
  'risk-flow': [
    ['risk-flow', 'meas-ae4h'],
    ['risk-flow', 'meas-ae4h', 'prio-bnssg-primary'],
    ['risk-flow', 'meas-ae4h', 'prio-bnssg-primary', 'shift-h2c'],
  ],
  'type-nhp': [
    ['type-nhp', 'type-phip'],
    ['type-nhp', 'type-phip', 'type-scp'],
  ],
}

export const cells = [
  {
    row: 'plan-bnssg-jfp',
    column: 'shift-h2c',
    joined: 1,
    states: [{ state: 'MEASURED_OFF_TRACK', count: 1 }],
  },
  {
    row: 'plan-bnssg-jfp',
    column: 'shift-s2p',
    joined: 1,
    states: [
      { state: 'MEASURABLE_NO_DATA', count: 1 },
      { state: 'BROKEN', count: 2 },
    ],
  },
]
