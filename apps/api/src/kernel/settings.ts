import { join, resolve } from 'node:path';
import * as z from 'zod';
import { logsFrom, witnessesFrom } from './ledger/witness-lists.ts';

/** What a reader makes of a text; what it throws is the sentence for whoever set it. */
const readBy =
  <Read>(reader: (text: string) => Read) =>
  (text: string, context: z.RefinementCtx<string>): Read => {
    try {
      return reader(text);
    } catch (error) {
      context.addIssue({ code: 'custom', message: (error as Error).message });
      return z.NEVER;
    }
  };

/** Every variable that Heard reads, with its meaning: the README's table is checked against this. */
export const variables = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000).meta({ description: 'port to listen on; 0 takes a free one' }),
  HOST: z.string().default('127.0.0.1').meta({ description: 'address to listen on; `0.0.0.0` for all' }),
  PUBLIC_URL: z.url().optional().meta({ description: 'the address people type; `https:` turns secure cookies on' }),
  TRUST_PROXY: z.coerce
    .number()
    .int()
    .min(0)
    .max(10)
    .default(0)
    .meta({ description: 'how many proxies stand in front, whose `X-Forwarded-For` counts' }),
  DATA_DIR: z.string().default('data').meta({ description: 'folder of the embedded stores' }),
  EVENT_STORE: z.enum(['sqlite', 'eventstoredb']).default('sqlite').meta({ description: 'where the log lives' }),
  EVENTSTOREDB_URL: z.string().optional().meta({ description: 'connection string, with `EVENT_STORE=eventstoredb`' }),
  BLOBS: z
    .string()
    .regex(
      /^(folder|s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](\/[\w./-]*)?)$/,
      'This is `folder`, or `s3://bucket`, or `s3://bucket/prefix`.',
    )
    .default('folder')
    .meta({ description: 'where drawings, sounds and photos lie: `folder` (in `DATA_DIR`), or `s3://bucket/prefix`' }),
  BLOBS_ENDPOINT: z.url().optional().meta({ description: 'address of the S3-compatible server, when it is not AWS' }),
  BLOBS_REGION: z.string().default('eu-west-2').meta({ description: 'region of the bucket' }),
  BLOBS_ACCESS_KEY: z.string().optional().meta({ description: 'access key of the bucket; when absent, as AWS clients find it' }),
  BLOBS_SECRET_KEY: z.string().optional().meta({ description: 'secret key of the bucket' }),
  HEARD_MASTER_KEY: z
    .string()
    .optional()
    .meta({ description: 'base64 of 32 bytes that wraps every data key; a file in `DATA_DIR` when absent' }),
  HEARD_DEMO: z
    .enum(['0', '1'])
    .default('0')
    .meta({ description: '`1` opens the invented school and a way in for each person: never with real people' }),
  SMTP_URL: z
    .string()
    .optional()
    .meta({ description: 'mail server, `smtp://user:pass@host:587`; mails go to `DATA_DIR/outbox` when absent' }),
  MAIL_FROM: z.string().optional().meta({ description: 'sender of mails; `Heard <no-reply@host of PUBLIC_URL>` when absent' }),
  OIDC_ISSUER: z.url().optional().meta({ description: 'sign-in of staff: the issuer of the school’s accounts' }),
  OIDC_CLIENT_ID: z.string().optional().meta({ description: 'sign-in of staff: client id' }),
  OIDC_CLIENT_SECRET: z.string().optional().meta({ description: 'sign-in of staff: client secret' }),
  OIDC_TRUST_EMAIL: z
    .enum(['0', '1'])
    .default('0')
    .meta({ description: '`1` when the issuer belongs to the school alone, so that its e-mail addresses count as they are' }),
  OIDC_SECOND_FACTOR: z
    .enum(['0', '1'])
    .default('0')
    .meta({ description: '`1` when the provider asks for a second factor itself and says `mfa` in its id token (`amr`)' }),
  OIDC_NAME: z.string().optional().meta({ description: 'sign-in of staff: what the button says' }),
  WITNESSES: z
    .string()
    .default('')
    .transform(readBy(witnessesFrom))
    .meta({ description: 'who signs that the log only grew: `address key` of each witness, with commas between them' }),
  WITNESS_FOR: z
    .string()
    .default('')
    .transform(readBy(logsFrom))
    .meta({ description: 'keys of the logs for which this house is a witness, with commas between them' }),
  TSA_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta({ description: 'a time-stamping authority (RFC 3161), asked once a day when the log has grown; none when absent' }),
  METRICS_TOKEN: z
    .string()
    .min(16)
    .optional()
    .meta({ description: 'opens `/api/health/metrics` to `Authorization: Bearer …`; without it there are no figures to be had' }),
  RATE_LIMIT: z.coerce
    .number()
    .int()
    .min(0)
    .default(3000)
    .meta({ description: 'requests a minute from one address (a whole school may be one address); 0 for no limit' }),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .meta({ description: 'how much is logged; never personal data' }),
});

type Variables = z.output<typeof variables>;

export interface Settings extends Omit<Variables, 'HEARD_DEMO' | 'PUBLIC_URL' | 'DATA_DIR'> {
  readonly demo: boolean;
  readonly publicUrl: string;
  readonly dataDir: string;
  readonly logFile: string;
  readonly readModelsFile: string;
  /** The tree over the log, where the log's store keeps none. */
  readonly treeFile: string;
}

/** @throws Error with one line for each variable that cannot be used */
export const settingsFrom = (env: Readonly<Record<string, string | undefined>>): Settings => {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    throw new Error(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  }
  const { HEARD_DEMO, PUBLIC_URL, DATA_DIR, ...rest } = parsed.data;
  if (rest.EVENT_STORE === 'eventstoredb' && !rest.EVENTSTOREDB_URL)
    throw new Error('EVENTSTOREDB_URL: needed when EVENT_STORE is eventstoredb');
  if (Boolean(rest.BLOBS_ACCESS_KEY) !== Boolean(rest.BLOBS_SECRET_KEY))
    throw new Error('BLOBS_ACCESS_KEY and BLOBS_SECRET_KEY: please give both of them, or neither');
  const dataDir = resolve(DATA_DIR);
  return {
    ...rest,
    dataDir,
    demo: HEARD_DEMO === '1',
    publicUrl: PUBLIC_URL ?? `http://localhost:${rest.PORT}`,
    logFile: join(dataDir, 'log.sqlite'),
    readModelsFile: join(dataDir, 'read-models.sqlite'),
    treeFile: join(dataDir, 'tree.sqlite'),
  };
};
