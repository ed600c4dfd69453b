import { z } from 'zod';
import { endpoint } from './endpoint';
import { may } from './policy';
import { Cursor, freeText, Id, Instant } from './primitives';

/** Whether the caller may write to somebody: `blocked` by the caller; `left`, or wants no message of hers. */
export const ContactAccess = z.discriminatedUnion('open', [
  /** `listed`: she shows herself to the caller in the directory. */
  z.object({ open: z.literal(true), listed: z.boolean() }),
  z.object({ open: z.literal(false), reason: z.enum(['blocked', 'left']) }),
]);
export type ContactAccess = z.infer<typeof ContactAccess>;

export const ContactMessage = z.object({
  id: Id,
  own: z.boolean(),
  text: z.string(),
  createdAt: Instant,
  reported: z.boolean(),
});
export type ContactMessage = z.infer<typeof ContactMessage>;

export const Contact = z.object({
  person: z.object({ id: Id, name: z.string() }),
  access: ContactAccess,
  /** A page of them, the latest or those before a cursor: the oldest first. */
  messages: z.array(ContactMessage),
  /** Where the earlier ones go on; null where there are none. */
  next: Cursor.nullable(),
});
export type Contact = z.infer<typeof Contact>;

const withPerson = z.object({ personId: Id });

export const listContacts = endpoint({
  method: 'GET',
  path: '/me/contacts',
  tag: 'Community',
  summary: 'Whom the caller has exchanged messages with, the latest first',
  access: may('directory', 'contact'),
  response: z.object({
    contacts: z.array(z.object({ personId: Id, name: z.string(), last: ContactMessage })),
  }),
});

export const getContact = endpoint({
  method: 'GET',
  path: '/me/contacts/:personId',
  tag: 'Community',
  summary: 'The messages between the caller and one person, and whether she may write',
  access: may('directory', 'contact'),
  params: withPerson,
  query: z.object({ after: Cursor.optional() }),
  response: Contact,
});

/** Her address is shown to nobody, and theirs not to her: mails lead to the portal. */
export const writeContact = endpoint({
  method: 'POST',
  path: '/me/contacts/:personId/messages',
  tag: 'Community',
  summary: 'Write to somebody of the directory, or answer her; once for each key',
  access: may('directory', 'contact'),
  params: withPerson,
  body: z.strictObject({ key: Id, text: freeText(3000, 1) }),
});

export const blockContact = endpoint({
  method: 'PUT',
  path: '/me/contacts/:personId/block',
  tag: 'Community',
  summary: 'Want no more messages of somebody, or again; she is not told',
  access: may('directory', 'contact'),
  params: withPerson,
  body: z.strictObject({ blocked: z.boolean() }),
});

export const reportContactMessage = endpoint({
  method: 'PUT',
  path: '/me/contacts/:personId/messages/:messageId/report',
  tag: 'Community',
  summary: 'Tell the owners of a message that she received; its sender is blocked',
  access: may('directory', 'contact'),
  params: withPerson.extend({ messageId: Id }),
  body: z.strictObject({ reason: freeText(500, 1) }),
});
