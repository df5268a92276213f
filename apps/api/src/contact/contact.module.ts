import { Module } from '@nestjs/common';
import { contact } from '@heard/domain/contact';
import { doorOf } from '../kernel/carrying/door-of.ts';
import { ContactController } from './contact.controller.ts';
import { FindContactsHandler } from './contact.read-model.ts';

@Module({ controllers: [ContactController, doorOf(contact)], providers: [FindContactsHandler] })
export class ContactModule {}
