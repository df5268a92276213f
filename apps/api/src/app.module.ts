import { Module, type DynamicModule, type ExecutionContext } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';
import { LoggerModule } from 'nestjs-pino';
import { AccountModule } from './account/account.module.ts';
import { accountSettings } from './account/account.settings.ts';
import { WaysInModule } from './account/ways-in.module.ts';
import { ChildModule } from './child/child.module.ts';
import { ConcernModule } from './concern/concern.module.ts';
import { DisclosureModule } from './disclosure/disclosure.module.ts';
import { DecisionModule } from './decision/decision.module.ts';
import { HealthModule } from './health/health.module.ts';
import { InputModule } from './input/input.module.ts';
import { AgencyModule } from './agency/agency.module.ts';
import { ConsentModule } from './consent/consent.module.ts';
import { ContactModule } from './contact/contact.module.ts';
import { LedgerModule } from './ledger/ledger.module.ts';
import { LookModule } from './look/look.module.ts';
import { ProfileModule } from './profile/profile.module.ts';
import { ReferralModule } from './referral/referral.module.ts';
import { BlobsModule } from './kernel/blobs/blobs.module.ts';
import type { Clock } from './kernel/clock.ts';
import { KernelModule } from './kernel/kernel.module.ts';
import { logging } from './kernel/logging.ts';
import { mailSettings } from './kernel/mail/mail.module.ts';
import { MailModule } from './kernel/mail/mail.module.ts';
import { PublishingModule } from './kernel/ledger/publishing.module.ts';
import type { Settings } from './kernel/settings.ts';
import { VaultModule } from './kernel/vault/vault.module.ts';
import { RetentionModule } from './retention/retention.module.ts';
import { RollModule } from './roll/roll.module.ts';
import { SchoolModule } from './school/school.module.ts';
import { SessionModule } from './session/session.module.ts';
import { SetupModule } from './setup/setup.module.ts';
import { StoryModule } from './story/story.module.ts';
import { TabletModule } from './tablet/tablet.module.ts';
import { ThenModule } from './then/then.module.ts';
import { TimelineModule } from './timeline/timeline.module.ts';
import { VoiceModule } from './voice/voice.module.ts';
import { WitnessModule } from './witness/witness.module.ts';

/** A limit counts requests; a socket's messages are few, small and only of those who are signed in. */
const onSockets = (context: ExecutionContext): boolean => context.getType() !== 'http';

/** What needs no settings. */
const rooms = [
  WaysInModule,
  TabletModule,
  SessionModule,
  SetupModule,
  HealthModule,
  SchoolModule,
  RollModule,
  AgencyModule,
  ChildModule,
  ContactModule,
  ConcernModule,
  VoiceModule,
  InputModule,
  DecisionModule,
  TimelineModule,
  ThenModule,
  ConsentModule,
  ReferralModule,
  ProfileModule,
  DisclosureModule,
  RetentionModule,
  LookModule,
  LedgerModule,
];

/** The index of the house: one line a room. */
@Module({})
export class AppModule {
  static with(settings: Settings, clock: Clock, env: NodeJS.ProcessEnv): DynamicModule {
    const limited = settings.RATE_LIMIT > 0;
    return {
      module: AppModule,
      imports: [
        LoggerModule.forRoot(logging(settings.LOG_LEVEL)),
        ...(limited ? [ThrottlerModule.forRoot({ throttlers: [{ ttl: 60_000, limit: settings.RATE_LIMIT }], skipIf: onSockets })] : []),
        KernelModule.with(settings, clock),
        BlobsModule.by(settings),
        VaultModule.at({ dir: settings.dataDir, masterKey: settings.HEARD_MASTER_KEY }),
        MailModule.by(mailSettings(env, settings.dataDir, settings.publicUrl)),
        PublishingModule.by(settings),
        WitnessModule.by(settings),
        AccountModule.by(accountSettings(env, settings.PORT)),
        ...rooms,
        ...(settings.demo ? [StoryModule] : []),
      ],
      providers: limited ? [{ provide: APP_GUARD, useClass: ThrottlerGuard }] : [],
    };
  }
}
