const kinds: Readonly<Record<string, string>> = {
  ConcernRaised: 'said',
  VoiceShared: 'said',
  ObservationNoted: 'saw',
  PermissionGiven: 'yes',
  DataConsentGiven: 'yes',
  PermissionDeclined: 'no',
  DataConsentDeclined: 'no',
  PermissionWithdrawn: 'back',
  DataConsentWithdrawn: 'back',
  PermissionQuestionAsked: 'question',
  DataConsentQuestionAsked: 'question',
  DecisionAnswered: 'answered',
  DecisionTaken: 'decided',
  InputReopened: 'missed',
  ProfileLineOffered: 'line',
};

/** What sort of thing an event is to whoever gave it: the last part of a key under `ledger.given`. */
export const kindOf = (type: string): string => kinds[type] ?? 'other';
