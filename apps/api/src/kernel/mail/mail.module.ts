import { join } from 'node:path';
import { Logger, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { Foot } from './foot.ts';
import { MAIL } from './mail.ts';
import type { Mail } from './mail.ts';
import { outboxMail } from './outbox.mail.ts';
import { smtpMail } from './smtp.mail.ts';

export interface MailSettings {
  /** Folder under which `outbox` lies when there is no server. */
  readonly dir: string;
  readonly smtpUrl: string | null;
  readonly from: string;
  /** The demo is on: letters that are not sent are printed. */
  readonly demo: boolean;
}

/** `SMTP_URL`, `MAIL_FROM`, `HEARD_DEMO`. */
export const mailSettings = (env: NodeJS.ProcessEnv, dir: string, publicUrl: string): MailSettings => ({
  dir,
  smtpUrl: env['SMTP_URL'] || null,
  from: env['MAIL_FROM'] || `Heard <no-reply@${new URL(publicUrl).hostname}>`,
  demo: env['HEARD_DEMO'] === '1',
});

const mailOf = ({ dir, smtpUrl, from, demo }: MailSettings): Mail => {
  if (smtpUrl) return smtpMail(smtpUrl, from);
  const logger = new Logger('Mail');
  return outboxMail({ folder: join(dir, 'outbox'), from, aloud: demo, say: (sentence) => logger.warn(sentence) });
};

@Module({})
export class MailModule {
  static by(settings: MailSettings): DynamicModule {
    const useFactory = (foot: Foot) => foot.under(mailOf(settings));
    return { module: MailModule, global: true, providers: [Foot, { provide: MAIL, useFactory, inject: [Foot] }], exports: [MAIL, Foot] };
  }
}
