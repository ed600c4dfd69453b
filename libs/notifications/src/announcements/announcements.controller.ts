import { Controller } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Endpoint, type KnownActor } from '@tandem/platform';
import { AnnouncementDraft } from './announcement-draft';
import { AnnouncementsQueries } from './announcements.queries';
import { RetryAnnouncement } from './retry-announcement';
import { SaveAnnouncement } from './save-announcement';
import { SendAnnouncement } from './send-announcement';

@Controller()
export class AnnouncementsController {
  constructor(
    private readonly announcements: AnnouncementsQueries,
    private readonly saveAnnouncement: SaveAnnouncement,
    private readonly drafts: AnnouncementDraft,
    private readonly sendAnnouncement: SendAnnouncement,
    private readonly retryAnnouncement: RetryAnnouncement,
  ) {}

  @Endpoint(contract.listAnnouncements)
  list(input: InputOf<typeof contract.listAnnouncements>, actor: KnownActor) {
    return this.announcements.list(input, actor);
  }

  @Endpoint(contract.getAnnouncementAudience)
  audience(input: InputOf<typeof contract.getAnnouncementAudience>, actor: KnownActor) {
    return this.announcements.audience(input, actor);
  }

  @Endpoint(contract.getAnnouncement)
  one(input: InputOf<typeof contract.getAnnouncement>, actor: KnownActor) {
    return this.announcements.one(input, actor);
  }

  @Endpoint(contract.saveAnnouncement)
  save(input: InputOf<typeof contract.saveAnnouncement>, actor: KnownActor) {
    return this.saveAnnouncement.save(input, actor);
  }

  @Endpoint(contract.deleteAnnouncement)
  delete(input: InputOf<typeof contract.deleteAnnouncement>, actor: KnownActor) {
    return this.saveAnnouncement.delete(input, actor);
  }

  @Endpoint(contract.previewAnnouncement)
  preview(input: InputOf<typeof contract.previewAnnouncement>, actor: KnownActor) {
    return this.drafts.preview(input, actor);
  }

  @Endpoint(contract.sendAnnouncement)
  send(input: InputOf<typeof contract.sendAnnouncement>, actor: KnownActor) {
    return this.sendAnnouncement.send(input, actor);
  }

  @Endpoint(contract.recallAnnouncement)
  recall(input: InputOf<typeof contract.recallAnnouncement>, actor: KnownActor) {
    return this.sendAnnouncement.recall(input, actor);
  }

  @Endpoint(contract.retryAnnouncement)
  retry(input: InputOf<typeof contract.retryAnnouncement>, actor: KnownActor) {
    return this.retryAnnouncement.run(input, actor);
  }

  @Endpoint(contract.listMyAnnouncements)
  mine(input: InputOf<typeof contract.listMyAnnouncements>, actor: KnownActor) {
    return this.announcements.mine(input, actor);
  }

  @Endpoint(contract.getMyAnnouncement)
  oneOfMine(input: InputOf<typeof contract.getMyAnnouncement>, actor: KnownActor) {
    return this.announcements.oneOfMine(input, actor);
  }
}
