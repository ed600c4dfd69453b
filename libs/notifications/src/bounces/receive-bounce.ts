import { createHash, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Id } from '@tandem/contracts';
import { RateLimits } from '@tandem/identity';
import {
  Clock,
  CONFIG,
  DomainError,
  keyedHash,
  mailIdIn,
  type ApiRequest,
  type Config,
} from '@tandem/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { keepRefusedAddress } from '../refused-addresses';
import { readDeliveryReport } from './rules/delivery-report';
import { reportedDelivery, type ReportedDelivery } from './rules/reported-delivery';

/** From which states of a message to her a report goes on: only to what is later, and never back. */
const before: Record<ReportedDelivery['state'], string[]> = {
  delayed: ['waiting', 'accepted'],
  delivered: ['waiting', 'accepted', 'delayed'],
  bounced: ['waiting', 'accepted', 'delayed', 'delivered'],
};

interface Addressed {
  person_id: string;
  email: string | null;
  address_hash: string;
}

@Injectable()
export class ReceiveBounce {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly rateLimits: RateLimits,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps what is reported of a mail of ours. Which one is told by the Message-ID that came back, which nobody else makes.
   * @returns whether it is of ours
   * @throws DomainError `not-found` where no secret is set, `unauthenticated`, `too-many-requests`
   */
  async run(request: Pick<ApiRequest, 'ip' | 'headers' | 'body'>): Promise<boolean> {
    await this.requireSecret(request);
    await this.rateLimits.countBounce();
    const report = await readDeliveryReport(request.body as Buffer);
    const mailId = report && mailIdIn(this.config.SECRET_KEY, report.messageId);
    if (!mailId) return false;
    await this.dataSource.transaction(async (tx) => {
      const [addressed] = await tx.query<Addressed[]>(
        `SELECT m.person_id, p.email, m.address_hash FROM addressed_mail m JOIN person p ON p.id = m.person_id
         WHERE m.id = $1 FOR NO KEY UPDATE OF m`,
        [mailId],
      );
      const isHers = (address: string) =>
        keyedHash(this.config.SECRET_KEY, address) === addressed?.address_hash;
      const reported = reportedDelivery(report.recipients, isHers);
      if (!reported) return;
      if (Id.safeParse(mailId).success) await this.keepOfMessage(tx, mailId, reported);
      if (reported.state === 'bounced' && addressed)
        await this.keepOfAddress(tx, mailId, addressed, reported);
    });
    return true;
  }

  /** Of a mail that is a trainer's message. */
  private async keepOfMessage(
    tx: EntityManager,
    mailId: string,
    { state, answer }: ReportedDelivery,
  ): Promise<void> {
    await tx.query(
      `UPDATE announcement_recipient
       SET state = $2, answer = $3, reported_at = $4, settled_at = coalesce(settled_at, $4)
       WHERE mail_id = $1 AND state = ANY ($5)`,
      [mailId, state, answer, this.clock.now(), before[state]],
    );
  }

  /** Of the person, whatever the mail was: once, and while the address is still hers. */
  private async keepOfAddress(
    tx: EntityManager,
    mailId: string,
    { person_id: personId, email, address_hash }: Addressed,
    { address, answer }: ReportedDelivery,
  ): Promise<void> {
    const now = this.clock.now();
    const [, first] = await tx.query<[unknown, number]>(
      'UPDATE addressed_mail SET bounced_at = $2 WHERE id = $1 AND bounced_at IS NULL',
      [mailId, now],
    );
    if (first === 0 || !address || email === null) return;
    if (keyedHash(this.config.SECRET_KEY, email) !== address_hash) return;
    await keepRefusedAddress(tx, { personId, email }, answer, now);
  }

  private async requireSecret({ ip, headers }: Pick<ApiRequest, 'ip' | 'headers'>): Promise<void> {
    const secret = this.config.MAIL_BOUNCE_SECRET;
    if (!secret) throw new DomainError('not-found');
    await this.rateLimits.checkBounce(ip);
    if (timingSafeEqual(digest(passwordIn(headers.authorization)), digest(secret))) return;
    await this.rateLimits.countRefusedBounce(ip);
    throw new DomainError('unauthenticated');
  }
}

/** Of HTTP Basic (RFC 7617), whatever the name of the user; empty when there is none. */
function passwordIn(authorization = ''): string {
  const [, encoded = ''] = /^Basic +([\w+/=-]+)$/i.exec(authorization) ?? [];
  return Buffer.from(encoded, 'base64')
    .toString()
    .replace(/^[^:]*:?/, '');
}

/** Of one length, so that both are compared in constant time. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
