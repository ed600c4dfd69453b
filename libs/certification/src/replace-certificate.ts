import { Injectable } from '@nestjs/common';
import { unprintable, type correctCertificate, type InputOf, type renewCertificate } from '@tandem/contracts';
import { audit, Clock, DomainError, Outbox, type KnownActor } from '@tandem/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { endRenewed } from './end-renewed';
import { Certificate } from './entities/certificate.entity';
import { lockCertificate } from './lock-certificate';
import { isRenewable } from './rules/certificate-state';
import { StoreCertificate } from './store-certificate';

/** Puts a certificate in the place of another: with the right name, or valid for longer. The former one leads to it. */
@Injectable()
export class ReplaceCertificate {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly store: StoreCertificate,
  ) {}

  /**
   * It keeps the end of its validity: a name was wrong, nothing was achieved anew.
   * @throws DomainError `unknown-certificate`; `certificate-ended` when another name, or nothing, took its place
   */
  correct({ params, body }: InputOf<typeof correctCertificate>, actor: KnownActor) {
    return this.dataSource.transaction(async (tx) => {
      const old = await lockCertificate(tx, params.code, actor);
      if (old.facts.holderName === body.holderName && !old.revokedAt) return { code: old.code };
      const meanwhile = await successorOf(tx, old, 'corrected');
      if (meanwhile?.facts.holderName === body.holderName) return { code: meanwhile.code };
      const facts = { ...old.facts, holderName: body.holderName };
      return this.replace(tx, old, { reason: 'corrected', facts, expiresAt: old.expiresAt }, actor);
    });
  }

  /**
   * Valid from today for as long as the course says now.
   * @throws DomainError `unknown-certificate`, `certificate-ended`, `name-to-correct`; `not-renewable` when its end is far, or
   * there is none
   */
  renew({ params }: InputOf<typeof renewCertificate>, actor: KnownActor) {
    return this.dataSource.transaction(async (tx) => {
      const old = await lockCertificate(tx, params.code, actor);
      const meanwhile = await successorOf(tx, old, 'renewed');
      if (meanwhile) return { code: meanwhile.code };
      if (!old.revokedAt && !isRenewable(old, this.clock.now())) throw new DomainError('not-renewable');
      if (!old.revokedAt && unprintable(old.facts.holderName).length > 0)
        throw new DomainError('name-to-correct');
      return this.replace(tx, old, { reason: 'renewed', facts: old.facts }, actor);
    });
  }

  private async replace(
    tx: EntityManager,
    old: Certificate,
    { reason, ...changes }: { reason: 'corrected' | 'renewed' } & Partial<Certificate>,
    actor: KnownActor,
  ): Promise<{ code: string }> {
    if (old.revokedAt) throw new DomainError('certificate-ended');
    const now = this.clock.now();
    await tx.query('UPDATE certificate SET revoked_at = $2, revoked_reason = $3 WHERE id = $1', [
      ...[old.id, now, reason],
    ]);
    // Those that it renewed bear the wrong name as well.
    if (reason === 'corrected') await endRenewed(tx, [old.id], { reason, at: now });
    // Null is out of the question: the one that stood has just ended, under a lock.
    const id = (await this.store.run(tx, {
      ...old,
      ...changes,
      expiresAt: changes.expiresAt,
      replaces: old.id,
    }))!;
    await this.outbox.publish(tx, 'certification.certificate-replaced', { certificateId: id });
    const { code } = await tx.findOneByOrFail(Certificate, { id });
    await audit(tx, actor, now, {
      action: 'certificate.replace',
      subjectId: id,
      before: { code: old.code, holderName: old.facts.holderName },
      after: { code, reason, holderName: (changes.facts ?? old.facts).holderName },
    });
    return { code };
  }
}

async function successorOf(tx: EntityManager, old: Certificate, reason: string): Promise<Certificate | null> {
  return old.revokedReason === reason ? tx.findOneBy(Certificate, { replaces: old.id }) : null;
}
