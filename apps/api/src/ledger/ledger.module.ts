import { Module } from '@nestjs/common';
import { LedgerController } from './ledger.controller.ts';
import { GetLogHandler } from './log.read-model.ts';
import { GetReceiptHandler } from './receipt.read-model.ts';
import { SignedFiles } from './signed-file.ts';

@Module({ controllers: [LedgerController], providers: [SignedFiles, GetLogHandler, GetReceiptHandler] })
export class LedgerModule {}
