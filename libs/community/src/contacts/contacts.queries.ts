import { Injectable } from '@nestjs/common';
import {
  readCursor,
  writeCursor,
  type Contact,
  type ContactMessage,
  type getContact,
  type InputOf,
  type listContacts,
  type ResponseOf,
} from '@tandem/contracts';
import { scopeValues } from '@tandem/cohorts';
import { DomainError, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { people, readable, seated } from '../directory/directory-sql';
import { contactAccess, type ContactFacts } from './rules/contact-access';

type MessageRow = Omit<ContactMessage, 'createdAt'> & { createdAt: string };

/** So many that a phone is soon at the latest one, below which she writes. */
const pageSize = 20;

interface Row extends ContactFacts {
  id: string;
  name: string;
  messages: MessageRow[];
}

/** A message `m` as its reader $1 sees it. */
const message = `json_build_object('id', m.id, 'own', m.sender_id = $1, 'text', m.text, 'createdAt', m.created_at,
  'reported', m.reported_at IS NOT NULL)`;

/** $1, $2 reader and scope, $3 the other person, $4 and $5 the cursor before which the messages stand. */
const contactSql = `
  WITH ${people}
  SELECT p.id, p.name,
    EXISTS (SELECT FROM directory_entry d WHERE d.person_id = p.id AND ${readable}) AS shown,
    EXISTS (SELECT FROM contact_message m WHERE m.sender_id = p.id AND m.recipient_id = $1::uuid) AS wrote,
    EXISTS (SELECT FROM contact_message m WHERE m.sender_id = $1::uuid AND m.recipient_id = p.id) AS written,
    EXISTS (SELECT FROM enrolment e WHERE e.person_id = p.id AND ${seated})
      OR EXISTS (SELECT FROM cohort_trainer t WHERE t.person_id = p.id) OR 'owner' = ANY (p.roles) AS here,
    EXISTS (SELECT FROM contact_block b WHERE b.person_id = $1::uuid AND b.blocked_id = p.id) AS "blockedByReader",
    EXISTS (SELECT FROM contact_block b WHERE b.person_id = p.id AND b.blocked_id = $1::uuid) AS "blocksReader",
    (SELECT coalesce(json_agg(${message} ORDER BY m.created_at, m.id), '[]') FROM (
       SELECT * FROM contact_message WHERE (sender_id, recipient_id) IN (($1::uuid, p.id), (p.id, $1::uuid))
         AND ($4::timestamptz IS NULL OR (created_at, id) < ($4, $5::uuid))
       ORDER BY created_at DESC, id DESC LIMIT ${pageSize + 1}) m) AS messages
  FROM person p WHERE p.id = $3 AND p.id <> $1::uuid`;

const listSql = `
  SELECT json_build_object('personId', p.id, 'name', p.name, 'last', ${message}) AS contact
  FROM (SELECT DISTINCT ON (other_id) * FROM (
    SELECT *, CASE sender_id WHEN $1 THEN recipient_id ELSE sender_id END AS other_id FROM contact_message
    WHERE sender_id = $1 OR recipient_id = $1) hers ORDER BY other_id, created_at DESC, id DESC) m
  JOIN person p ON p.id = m.other_id ORDER BY m.created_at DESC, m.id DESC LIMIT 200`;

@Injectable()
export class ContactsQueries {
  constructor(private readonly dataSource: DataSource) {}

  async list({ personId }: KnownActor): Promise<ResponseOf<typeof listContacts>> {
    const rows = await this.dataSource.query<
      Array<{ contact: { personId: string; name: string; last: MessageRow } }>
    >(listSql, [personId]);
    return { contacts: rows.map(({ contact }) => ({ ...contact, last: messageView(contact.last) })) };
  }

  /** @throws DomainError `not-found` for whoever neither shows herself to the reader nor has exchanged a message with her */
  async contact({ params, query }: InputOf<typeof getContact>, actor: KnownActor): Promise<Contact> {
    const values = [...scopeValues(actor), params.personId, ...readCursor(query.after)];
    const [row] = await this.dataSource.query<Row[]>(contactSql, values);
    const access = row ? contactAccess(row) : null;
    if (!row || !access) throw new DomainError('not-found');
    const shown = row.messages.slice(-pageSize);
    const [first] = shown;
    const further = first && row.messages.length > pageSize;
    return {
      ...{ person: { id: row.id, name: row.name }, access, messages: shown.map(messageView) },
      next: further ? writeCursor({ created_at: new Date(first.createdAt), id: first.id }) : null,
    };
  }
}

const messageView = (row: MessageRow): ContactMessage => ({
  ...row,
  createdAt: new Date(row.createdAt).toISOString(),
});
