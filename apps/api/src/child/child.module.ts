import { Module } from '@nestjs/common';
import { child } from '@heard/domain/child';
import { doorOf } from '../kernel/carrying/door-of.ts';
import { ChildController } from './child.controller.ts';
import { FindChildrenHandler, GetChildHandler } from './child.read-model.ts';
import { GetFamilyHandler } from './family.read-model.ts';
import { GetWhoHandler } from './who.read-model.ts';
import { PeopleAround } from './people.ts';

@Module({
  controllers: [ChildController, doorOf(child)],
  providers: [FindChildrenHandler, GetChildHandler, GetFamilyHandler, GetWhoHandler, PeopleAround],
  exports: [PeopleAround],
})
export class ChildModule {}
