import { Module } from '@nestjs/common';
import { disclosure } from '@heard/domain/disclosure';
import { ChildModule } from '../child/child.module.ts';
import { doorOf } from '../kernel/carrying/door-of.ts';
import { DisclosureController } from './disclosure.controller.ts';
import { FindDisclosuresHandler, GetDisclosureHandler } from './disclosure.read-model.ts';
import { GetReadersHandler } from './readers.read-model.ts';
import { RingSafeguardingWhileUnread } from './ring-safeguarding-while-unread.ts';

@Module({
  imports: [ChildModule],
  controllers: [DisclosureController, doorOf(disclosure)],
  providers: [FindDisclosuresHandler, GetDisclosureHandler, GetReadersHandler, RingSafeguardingWhileUnread],
})
export class DisclosureModule {}
