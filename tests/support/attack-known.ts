/**
 * What is known to answer otherwise, and why it may: the one list of its kind. A line more is a decision and belongs in the review.
 */
export const known: readonly { readonly where: RegExp; readonly reason: string }[] = [
  {
    where:
      /(concern\/raise-concern concernId|voice\/share-voice voiceId|voice\/note-observation observationId|disclosure\/make-disclosure disclosureId|profile\/offer-profile-line lineId) .*"said-already"/,
    reason:
      'an id that is taken is refused, so that nothing in the record is overwritten; it is 122 random bits of the browser that spoke, and only those who may read the thing are shown it',
  },
  {
    where: /^guard input\/(un)?seal-input inputId /,
    reason:
      'whoever safeguards may seal anything that was said about a child of the school, whether they may read it or not: a colleague tells them of it; the id is random, and sealing stands in the record with its reason',
  },
  {
    where: /(consent\/(ask-about|give|decline)-consent) (consentId|questionId) /,
    reason:
      'somebody with parental responsibility may answer or ask about whatever is asked for their child, whether school asked them or not; the id is random and shown only to those who were asked',
  },
];

/** Doors whose answers tell of the whole installation, at work or idle, and of nobody in it. They are for whoever runs it. */
export const ofTheInstallation = /^GET \/api\/health\/(metrics|ready)$/;

export const isKnown = (line: string): boolean => known.some((one) => one.where.test(line));
/** Lines of that list that nothing needs any more. */
export const stale = (lines: readonly string[]): readonly string[] =>
  known.filter((one) => !lines.some((line) => one.where.test(line))).map((one) => one.reason);
