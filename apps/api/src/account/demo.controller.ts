import { Body, Controller, Get, HttpCode, Inject, NotFoundException, Optional, Post, Res } from '@nestjs/common';
import type { ServerResponse } from 'node:http';
import { Open } from '../kernel/asking/doors.ts';
import { ACCOUNT_SETTINGS } from './account.settings.ts';
import type { AccountSettings } from './account.settings.ts';
import { Accounts } from './accounts.ts';
import { DEMO_PEOPLE } from './demo-people.ts';
import type { DemoPerson } from './demo-people.ts';

/** One way in for each person of the story. Where the demo is off, these doors do not exist. */
@Controller('api/demo')
export class DemoController {
  constructor(
    @Inject(ACCOUNT_SETTINGS) private readonly settings: AccountSettings,
    @Optional() @Inject(DEMO_PEOPLE) private readonly told: readonly DemoPerson[] | undefined,
    private readonly accounts: Accounts,
  ) {}

  @Get('people')
  @Open('the demo shows its people before anybody is signed in; without the demo it answers 404')
  people(): { people: readonly DemoPerson[] } {
    return { people: this.#people() };
  }

  @Post('enter')
  @HttpCode(200)
  @Open('in the demo anybody may become anybody of the story; without the demo it answers 404')
  async enter(@Body() body: unknown, @Res({ passthrough: true }) response: ServerResponse): Promise<{ personId: string }> {
    const asked = typeof body === 'object' && body !== null && 'personId' in body ? body.personId : null;
    const person = this.#people().find(({ personId }) => personId === asked);
    if (!person) throw new NotFoundException();
    await this.accounts.enter(person.personId, response);
    return { personId: person.personId };
  }

  #people(): readonly DemoPerson[] {
    if (!this.settings.demo) throw new NotFoundException();
    return (this.told ?? []).filter(({ personId }) => this.accounts.find(personId));
  }
}
