import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { InputOf, OfferTerms, saveOffer, setOfferStatus } from '@tandem/contracts';
import { audit, Clock, DomainError, newId, type KnownActor } from '@tandem/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { OfferCohort } from '../entities/offer-cohort.entity';
import { OfferVersion } from '../entities/offer-version.entity';
import { Offer } from '../entities/offer.entity';
import { requireSellable } from './require-sellable';
import { requireCohorts } from './sold-cohorts';

/** Everything that an owner does to an offer. Orders refer to the version that was bought, which never changes. */
@Injectable()
export class SaveOffer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The id of the new offer, a draft. @throws DomainError `validation` */
  create(terms: OfferTerms, actor: KnownActor): Promise<string> {
    return this.dataSource.transaction(async (tx) => {
      const [id, now] = [newId(), this.clock.now()];
      await tx.insert(Offer, { id, status: 'draft', version: 1, createdAt: now, closedAt: null });
      await this.write(tx, { id, number: 1, terms }, actor);
      await audit(tx, actor, now, { action: 'offer.create', subjectId: id, after: terms });
      return id;
    });
  }

  /** A new version when something differs. @throws DomainError `not-found`, `offer-edited`, `validation`, as `setStatus` */
  async save({ params, body }: InputOf<typeof saveOffer>, actor: KnownActor): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const { id, version, status } = await lockOffer(tx, params.offerId);
      const { terms: before } = await tx.findOneByOrFail(OfferVersion, { offerId: id, number: version });
      if (isDeepStrictEqual(before, body.terms)) return;
      if (version !== body.version) throw new DomainError('offer-edited');
      await this.write(tx, { id, number: version + 1, terms: body.terms }, actor);
      const moved = !isDeepStrictEqual(groundOf(before), groundOf(body.terms));
      if (status === 'open' && moved) await requireSellable(tx, body.terms, this.clock.now());
      await tx.update(Offer, { id }, { version: version + 1 });
      const act = { action: 'offer.save', subjectId: id, before, after: body.terms };
      await audit(tx, actor, this.clock.now(), act);
    });
  }

  /** @throws DomainError `not-found`, `offer-not-ready`, `seller-incomplete` */
  async setStatus(
    { params, body: { status } }: InputOf<typeof setOfferStatus>,
    actor: KnownActor,
  ): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const { id, version, status: before } = await lockOffer(tx, params.offerId);
      if (status === before) return;
      const now = this.clock.now();
      if (status === 'open') {
        const { terms } = await tx.findOneByOrFail(OfferVersion, { offerId: id, number: version });
        await requireSellable(tx, terms, now);
      }
      await tx.update(Offer, { id }, { status, closedAt: status === 'closed' ? now : null });
      const act = { action: 'offer.set-status', subjectId: id, before, after: status };
      await audit(tx, actor, now, act);
    });
  }

  private async write(
    tx: EntityManager,
    { id, number, terms }: { id: string; number: number; terms: OfferTerms },
    { personId }: KnownActor,
  ): Promise<void> {
    await requireCohorts(tx, terms.cohortIds);
    await tx.insert(OfferVersion, {
      ...{ offerId: id, number, terms },
      ...{ createdAt: this.clock.now(), createdBy: personId },
    });
    await tx.delete(OfferCohort, { offerId: id });
    await tx.insert(
      OfferCohort,
      terms.cohortIds.map((cohortId) => ({ offerId: id, cohortId })),
    );
  }
}

/** What decides whether an offer may be on sale: a new price or plan asks nothing of the academy. */
function groundOf({ sale, vat, cohortIds }: OfferTerms) {
  return { sale, vat, cohortIds };
}

async function lockOffer(tx: EntityManager, id: string): Promise<Offer> {
  const offer = await tx.findOne(Offer, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!offer) throw new DomainError('not-found');
  return offer;
}
