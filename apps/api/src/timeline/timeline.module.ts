import { Module } from '@nestjs/common';
import { ChildModule } from '../child/child.module.ts';
import { TimelineController } from './timeline.controller.ts';
import { GetTimelineHandler } from './timeline.read-model.ts';

@Module({ imports: [ChildModule], controllers: [TimelineController], providers: [GetTimelineHandler] })
export class TimelineModule {}
