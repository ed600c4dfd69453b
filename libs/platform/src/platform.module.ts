import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Clock } from './clock';
import { ClockController } from './clock.controller';
import { CONFIG, type Config } from './config';
import { MailTransport } from './mail-transport';
import { DatabaseNotifications } from './notifications';
import { BullTransport } from './outbox/bull.transport';
import { InProcessTransport } from './outbox/in-process.transport';
import { Outbox } from './outbox/outbox';
import { OutboxRows } from './outbox/outbox-rows';
import { Relay, Transport } from './outbox/relay';
import { RecurringTasks } from './recurring-tasks';
import { Storage } from './storage/storage';

@Global()
@Module({})
export class PlatformModule {
  static with(config: Config): DynamicModule {
    const shared = [Clock, DatabaseNotifications, Outbox, OutboxRows, RecurringTasks, MailTransport, Storage];
    return {
      module: PlatformModule,
      controllers: config.ADJUSTABLE_CLOCK ? [ClockController] : [],
      providers: [
        { provide: CONFIG, useValue: config },
        ...shared,
        InProcessTransport,
        ...(config.REDIS_URL ? [BullTransport] : []),
        { provide: Transport, useExisting: config.REDIS_URL ? BullTransport : InProcessTransport },
        Relay,
      ],
      exports: [CONFIG, ...shared, Relay, Transport],
    };
  }
}
