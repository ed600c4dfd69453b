import { Controller } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Endpoint, type KnownActor } from '@tandem/platform';
import { AnnouncementTemplates } from './announcement-templates';

@Controller()
export class AnnouncementTemplatesController {
  constructor(private readonly templates: AnnouncementTemplates) {}

  @Endpoint(contract.listAnnouncementTemplates)
  list(_input: unknown, actor: KnownActor) {
    return this.templates.list(actor);
  }

  @Endpoint(contract.saveAnnouncementTemplate)
  save(input: InputOf<typeof contract.saveAnnouncementTemplate>, actor: KnownActor) {
    return this.templates.save(input, actor);
  }

  @Endpoint(contract.deleteAnnouncementTemplate)
  delete(input: InputOf<typeof contract.deleteAnnouncementTemplate>, actor: KnownActor) {
    return this.templates.delete(input, actor);
  }
}
