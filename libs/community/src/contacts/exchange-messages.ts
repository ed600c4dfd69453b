import { Injectable } from '@nestjs/common';
import type { blockContact, InputOf, reportContactMessage, writeContact } from '@tandem/contracts';
import { RateLimits } from '@tandem/identity';
import { Clock, DomainError, newId, Outbox, type KnownActor } from '@tandem/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { ContactsQueries } from './contacts.queries';
import { ContactBlock } from './entities/contact-block.entity';
import { ContactMessage } from './entities/contact-message.entity';

/** What a member does with somebody of the directory: all repeatable. */
@Injectable()
export class ExchangeMessages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly contacts: ContactsQueries,
    private readonly limits: RateLimits,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Once for each key, however often it is sent.
   * @throws DomainError `not-found`, `contact-closed`, `too-many-requests`, `message-sent-otherwise` where the key has
   * sent other words
   */
  async write({ params, body }: InputOf<typeof writeContact>, actor: KnownActor): Promise<void> {
    const { access } = await this.contacts.contact({ params, query: {} }, actor);
    if (!access.open) throw new DomainError('contact-closed');
    const words = { recipientId: params.personId, text: body.text };
    if (await this.alreadySent(actor.personId, body.key, words)) return;
    await this.limits.countContact(actor.personId);
    const id = newId();
    const isNew = await this.dataSource.transaction(async (tx) => {
      const rows = await tx.query<unknown[]>(
        `INSERT INTO contact_message (id, sender_id, recipient_id, client_key, text, created_at)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (sender_id, client_key) DO NOTHING RETURNING id`,
        [id, actor.personId, params.personId, body.key, body.text, this.clock.now()],
      );
      if (rows.length === 0) return false;
      await this.outbox.publish(tx, 'community.message-written', { messageId: id });
      return true;
    });
    if (!isNew) await this.alreadySent(actor.personId, body.key, words);
  }

  /** @throws DomainError `not-found` */
  async block({ params, body }: InputOf<typeof blockContact>, actor: KnownActor): Promise<void> {
    const { person } = await this.contacts.contact({ params, query: {} }, actor);
    await this.dataSource.transaction(async (tx) => {
      if (body.blocked) await this.blocked(tx, actor.personId, person.id);
      else await tx.delete(ContactBlock, { personId: actor.personId, blockedId: person.id });
    });
  }

  /**
   * @throws DomainError `not-found`, also for a message that she did not receive from that person; `too-many-requests`,
   * `message-reported-already` in other words
   */
  async report({ params, body }: InputOf<typeof reportContactMessage>, actor: KnownActor): Promise<void> {
    const { messageId, personId: senderId } = params;
    const received = { id: messageId, senderId, recipientId: actor.personId };
    if (!(await this.dataSource.manager.existsBy(ContactMessage, received)))
      throw new DomainError('not-found');
    await this.limits.countContact(actor.personId);
    await this.dataSource.transaction(async (tx) => {
      const first = await tx.query<[unknown[], number]>(
        'UPDATE contact_message SET reported_at = $2, report_reason = $3 WHERE id = $1 AND reported_at IS NULL RETURNING id',
        [messageId, this.clock.now(), body.reason],
      );
      await this.blocked(tx, actor.personId, senderId);
      const told = await tx.existsBy(ContactMessage, { id: messageId, reportReason: body.reason });
      if (!told) throw new DomainError('message-reported-already');
      if (first[1] > 0) await this.outbox.publish(tx, 'community.message-reported', { messageId });
    });
  }

  private async alreadySent(
    senderId: string,
    clientKey: string,
    words: Pick<ContactMessage, 'recipientId' | 'text'>,
  ): Promise<boolean> {
    const sent = await this.dataSource.manager.findOneBy(ContactMessage, { senderId, clientKey });
    if (sent && (sent.recipientId !== words.recipientId || sent.text !== words.text))
      throw new DomainError('message-sent-otherwise');
    return sent !== null;
  }

  private async blocked(tx: EntityManager, personId: string, blockedId: string): Promise<void> {
    await tx.query(
      'INSERT INTO contact_block (person_id, blocked_id, created_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [personId, blockedId, this.clock.now()],
    );
  }
}
