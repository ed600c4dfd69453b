import { Controller } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Endpoint, type KnownActor } from '@tandem/platform';
import { DigestSettingsStore } from './digest-settings';
import { NotificationsQueries } from './notifications.queries';
import { ReadNotifications } from './read-notifications';

@Controller()
export class NotificationsController {
  constructor(
    private readonly notifications: NotificationsQueries,
    private readonly reading: ReadNotifications,
    private readonly digest: DigestSettingsStore,
  ) {}

  @Endpoint(contract.listNotifications)
  listNotifications(input: InputOf<typeof contract.listNotifications>, actor: KnownActor) {
    return this.notifications.list(input, actor);
  }

  @Endpoint(contract.readNotifications)
  readNotifications(input: InputOf<typeof contract.readNotifications>, actor: KnownActor) {
    return this.reading.run(input, actor);
  }

  @Endpoint(contract.getDigestSettings)
  getDigestSettings(_input: unknown, actor: KnownActor) {
    return this.digest.of(actor);
  }

  @Endpoint(contract.setDigestSettings)
  setDigestSettings(input: InputOf<typeof contract.setDigestSettings>, actor: KnownActor) {
    return this.digest.set(input, actor);
  }

  @Endpoint(contract.leaveDigest)
  leaveDigest(input: InputOf<typeof contract.leaveDigest>) {
    return this.digest.leave(input);
  }
}
