import { z } from 'zod';
import { endpoint } from './endpoint';
import { may } from './policy';
import { freeText, Id, PersonName } from './primitives';

/** What messages begin with. An owner's are for everybody who writes, a trainer's for herself. */
export const AnnouncementTemplate = z.object({
  id: Id,
  name: z.string(),
  subject: z.string(),
  text: z.string(),
  /** What a change of it is asked from. */
  revision: z.int(),
  /** Whether it is hers to change. */
  own: z.boolean(),
});
export type AnnouncementTemplate = z.infer<typeof AnnouncementTemplate>;

export const listAnnouncementTemplates = endpoint({
  method: 'GET',
  path: '/announcement-templates',
  tag: 'Announcements',
  summary: 'Templates of messages: her own, and those of the owners',
  access: may('announcement-template', 'use'),
  response: z.object({ templates: z.array(AnnouncementTemplate) }),
});

/** The id is made with the form: sent twice, it is one. `base` is the revision that was before her eyes, 0 for a new one. */
export const saveAnnouncementTemplate = endpoint({
  method: 'PUT',
  path: '/announcement-templates/:templateId',
  tag: 'Announcements',
  summary: 'Make a template of a message, or change one of her own',
  access: may('announcement-template', 'use'),
  params: z.object({ templateId: Id }),
  body: z.strictObject({
    ...{ name: PersonName, subject: freeText(150), text: freeText(10_000, 1) },
    base: z.coerce.number().int().min(0),
  }),
});

export const deleteAnnouncementTemplate = endpoint({
  method: 'DELETE',
  path: '/announcement-templates/:templateId',
  tag: 'Announcements',
  summary: 'Throw away a template of her own; messages that began with it stay',
  access: may('announcement-template', 'use'),
  params: z.object({ templateId: Id }),
});
