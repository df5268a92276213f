import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { DataKeys } from './data-keys.ts';
import { Vault } from './vault.ts';
import type { VaultPlace } from './vault.ts';

@Module({})
export class VaultModule {
  static at(place: VaultPlace): DynamicModule {
    return {
      module: VaultModule,
      global: true,
      providers: [
        { provide: Vault, useFactory: () => new Vault(place) },
        { provide: DataKeys, useFactory: (vault: Vault) => new DataKeys(vault), inject: [Vault] },
      ],
      exports: [Vault, DataKeys],
    };
  }
}
