const { readdirSync } = require('node:fs');

/** Folders of the domain that are no capability: pure knowledge and the grammar of rules. */
const plain = ['kernel', 'clock', 'codes', 'ledger'];
const capabilities = readdirSync(`${__dirname}/libs/domain/src`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !plain.includes(entry.name))
  .map((entry) => entry.name);

/** Which way dependencies may point. `tests/house/boundaries.spec.ts` runs these rules, and runs them on a wrong tree too. */
module.exports = {
  forbidden: [
    {
      name: 'domain-imports-only-zod-and-itself',
      comment: 'The domain knows nobody: no framework, no clock, no disk.',
      severity: 'error',
      from: { path: '^libs/domain/src/' },
      to: { pathNot: '^libs/domain/src/|(^|node_modules/)zod(/|$)' },
    },
    {
      name: 'capabilities-meet-at-their-doors',
      comment:
        'Of another folder a capability imports its index, what happened there (*.events.ts), how anything is said (said.ts), or opened to an agency (opened.ts).',
      severity: 'error',
      from: { path: '^libs/domain/src/([^/]+)/' },
      to: { path: '^libs/domain/src/[^/]+/', pathNot: '^libs/domain/src/($1/|[^/]+/(index|said|opened|[^/]+[.]events)[.]ts$)' },
    },
    {
      name: 'the-domain-has-doors',
      comment: 'Outside the domain, its folders are reached by their index and the catalogue by its own name.',
      severity: 'error',
      from: { pathNot: '^libs/domain/' },
      to: { path: '^libs/domain/src/', pathNot: '^libs/domain/src/(catalogue|[^/]+/index)[.]ts$' },
    },
    {
      name: 'the-catalogue-knows-doors-only',
      severity: 'error',
      from: { path: '^libs/domain/src/catalogue[.]ts$' },
      to: { path: '^libs/domain/src/', pathNot: '/index[.]ts$' },
    },
    { name: 'api-knows-no-portal', severity: 'error', from: { path: '^apps/api/' }, to: { path: '^apps/portal/' } },
    { name: 'portal-knows-no-api', severity: 'error', from: { path: '^apps/portal/' }, to: { path: '^apps/api/' } },
    {
      name: 'the-verifier-shares-nothing',
      comment: 'A fault of the house must not be a fault of whoever checks it: the two meet in docs/log-format.md alone.',
      severity: 'error',
      from: { path: '^apps/verifier/' },
      to: { path: '^(apps/(?!verifier/)|libs/|node_modules/@heard/)' },
    },
    {
      name: 'nobody-leans-on-the-verifier',
      severity: 'error',
      from: { path: '^(apps/(?!verifier/)|libs/)' },
      to: { path: '^apps/verifier/' },
    },
    { name: 'nobody-knows-the-tests', severity: 'error', from: { path: '^(apps|libs)/' }, to: { path: '^tests/' } },
    {
      name: 'one-file-knows-eventstoredb',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '^apps/api/src/kernel/event-store/eventstoredb[.]event-store[.]ts$' },
      to: { path: '(^|node_modules/)@(eventstore|kurrent)/' },
    },
    {
      name: 'adapters-stay-behind-the-port',
      comment: 'Which store it is, only kernel/event-store knows.',
      severity: 'error',
      from: { path: '^apps/', pathNot: '^apps/api/src/kernel/event-store/' },
      to: { path: '^apps/api/src/kernel/event-store/(eventstoredb|sqlite)[.]' },
    },
    {
      name: 'one-file-knows-s3',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '^apps/api/src/kernel/blobs/s3[.]blob-store[.]ts$' },
      to: { path: '(^|node_modules/)@aws-sdk/' },
    },
    {
      name: 'blob-adapters-stay-behind-the-port',
      comment: 'Where attachments lie, only kernel/blobs knows.',
      severity: 'error',
      from: { path: '^apps/', pathNot: '^apps/api/src/kernel/blobs/' },
      to: { path: '^apps/api/src/kernel/blobs/[^/]+[.]blob-store[.]ts$' },
    },
    {
      name: 'the-kernel-knows-no-capability',
      comment: 'The kernel is closed while a capability is added.',
      severity: 'error',
      from: { path: '^apps/(api/src|portal/src/app)/kernel/' },
      to: { path: `^apps/(api/src|portal/src/app)/(${capabilities.join('|')})/` },
    },
    {
      name: 'the-domain-kernel-knows-no-capability',
      severity: 'error',
      from: { path: '^libs/domain/src/kernel/' },
      to: { path: '^libs/domain/src/', pathNot: '^libs/domain/src/kernel/' },
    },
    {
      name: 'ui-is-dumb',
      comment: 'Parts show what they are given: no HTTP, no capability.',
      severity: 'error',
      from: { path: '^apps/portal/src/app/ui/' },
      to: { path: '(^|node_modules/)@angular/common/http|^apps/portal/src/app/(?!ui/|kernel/)|^libs/domain/src/(?!kernel/)' },
    },
    {
      name: 'no-cycle-at-run-time',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'everything-imported-is-there', severity: 'error', from: { path: '^(apps|libs)/' }, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|[.]angular|data)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
