import { Module } from '@nestjs/common';
import { agency } from '@heard/domain/agency';
import { doorOf } from '../kernel/carrying/door-of.ts';
import { AgencyController } from './agency.controller.ts';
import { FindAgenciesHandler } from './agency.read-model.ts';

@Module({ controllers: [AgencyController, doorOf(agency)], providers: [FindAgenciesHandler] })
export class AgencyModule {}
