import type { IncomingMessage, ServerResponse } from 'node:http';
import { Logger, Module } from '@nestjs/common';
import type { DynamicModule, NestModule, OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { MAIL } from '../kernel/mail/mail.ts';
import type { Mail } from '../kernel/mail/mail.ts';
import { Vault } from '../kernel/vault/vault.ts';
import { ACCOUNT_SETTINGS } from './account.settings.ts';
import type { AccountSettings } from './account.settings.ts';
import { AccountTable } from './account.table.ts';
import { Accounts } from './accounts.ts';
import { authDoor } from './auth-door.ts';
import { AuthTables } from './auth.tables.ts';
import { openAuth } from './auth.ts';
import type { Auth } from './auth.ts';
import { DemoController } from './demo.controller.ts';
import { Posting } from './posting.ts';
import { SessionCookie } from './session-cookie.ts';
import { SessionTables } from './session.tables.ts';
import { Sessions } from './sessions.ts';
import { SignInLink } from './sign-in-link.ts';
import { WholeSessionTable } from './whole-session.table.ts';
import { WaysController } from './ways.controller.ts';

/** Everything of this room, opened in its order: our tables, mail, better-auth with its tables, sessions, accounts. */
class AccountRoom implements OnModuleDestroy {
  constructor(
    readonly settings: AccountSettings,
    readonly auth: Auth,
    readonly accounts: Accounts,
    readonly sessions: Sessions,
    readonly posting: Posting,
  ) {}

  static async open(settings: AccountSettings, vault: Vault, mail: Mail): Promise<AccountRoom> {
    const logger = new Logger('Account');
    const table = new AccountTable(vault);
    const complain = (sentence: string) => logger.warn(sentence);
    const posting = new Posting(mail, complain);
    const known = (email: string) => table.holderOf(email) !== null;
    const links = new SignInLink({ ...settings, posting, known });
    const find = (personId: string) => table.find(personId);
    const secret = vault.secret('sessions').toString('base64');
    const whole = new WholeSessionTable(vault.database);
    const makeWhole = (sessionId: string) => whole.put(sessionId);
    const sendLink = (email: string, token: string) => links.ask(email, token);
    const auth = await openAuth({ vault, settings, secret, find, complain, sendLink, makeWhole });
    const tables = new AuthTables(vault.database);
    const cookie = new SessionCookie(secret, settings.publicUrl.startsWith('https:'));
    const sessions = new Sessions({ auth, cookie, tables, whole, kept: new SessionTables(vault.database) });
    return new AccountRoom(settings, auth, new Accounts({ vault, table, tables, sessions }), sessions, posting);
  }

  /** Mail underway is sent before the house closes. */
  async onModuleDestroy(): Promise<void> {
    await this.posting.settled();
  }
}

/** Accounts and sessions; better-auth answers under `/api/auth`. Wants `VaultModule` and `MailModule`. */
@Module({ controllers: [DemoController, WaysController] })
export class AccountModule implements NestModule {
  readonly #room: AccountRoom;
  readonly #host: HttpAdapterHost;

  constructor(room: AccountRoom, host: HttpAdapterHost) {
    this.#room = room;
    this.#host = host;
  }

  static by(settings: AccountSettings): DynamicModule {
    return {
      module: AccountModule,
      global: true,
      providers: [
        { provide: ACCOUNT_SETTINGS, useValue: settings },
        { provide: AccountRoom, useFactory: AccountRoom.open, inject: [ACCOUNT_SETTINGS, Vault, MAIL] },
        { provide: Accounts, useFactory: ({ accounts }: AccountRoom) => accounts, inject: [AccountRoom] },
        { provide: Sessions, useFactory: ({ sessions }: AccountRoom) => sessions, inject: [AccountRoom] },
        { provide: Posting, useFactory: ({ posting }: AccountRoom) => posting, inject: [AccountRoom] },
      ],
      exports: [Accounts, Sessions, Posting, ACCOUNT_SETTINGS],
    };
  }

  /** Called after Nest has put its body parser in place and before it puts the routes: better-auth takes a parsed body as well as a raw one. */
  configure(): void {
    const { auth, sessions, settings } = this.#room;
    const adapter = this.#host.httpAdapter;
    adapter.use('/api/auth', authDoor(auth, settings, sessions));
    // A visit begins with asking who one is: renewing there keeps a second look at the session off every other request.
    adapter.use('/api/session', (request: IncomingMessage, response: ServerResponse, next: () => void) => {
      sessions.renew(request.headers, response);
      next();
    });
  }
}
