/** What queries look rows up by, beside their key, their child and their school: fields of the row that get an index. */
export const lookups = {
  staff: ['personId'],
  circle: ['personId'],
  child: ['className'],
  input: ['inputId', 'open', 'kind', 'ringAt'],
  decision: ['decisionId'],
  consent: ['consentId'],
  referral: ['referralId', 'agencyId'],
  professional: ['personId'],
  diary: ['due'],
  disclosure: ['disclosureId', 'ringAt'],
} as const;
