import { Injectable } from '@nestjs/common';
import type { OfferInFull, OfferTerms, OwnerOffer } from '@tandem/contracts';
import { Clock, DomainError } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { findSeller } from '../documents/seller';
import { offerObstacles } from '../rules/offer-obstacles';
import { missingForOffer } from '../rules/seller-for-offer';
import { trainerObstacles } from '../rules/trainer-obstacles';
import { promisedBy } from './offer-sells';
import { taughtCohorts } from './sold-cohorts';

const columns = `o.id, o.status, o.version, v.terms,
  (SELECT json_agg(json_build_object('id', c.id, 'name', c.name, 'status', c.status, 'startsOn', c.starts_on,
     'endsOn', c.ends_on, 'zone', c.zone, 'capacity', c.capacity, 'seatsTaken', c.seats_taken)
     ORDER BY c.starts_on, c.id)
   FROM offer_cohort s JOIN cohort c ON c.id = s.cohort_id WHERE s.offer_id = o.id) AS cohorts,
  (SELECT count(*)::int FROM purchase_order p
   WHERE p.offer_id = o.id AND p.status IN ('active', 'paid')) AS sold`;

interface VersionRow {
  number: number;
  terms: OfferTerms;
  created_at: string;
  by: string | null;
}

@Injectable()
export class OwnerOffersQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** What is on sale first, then drafts, then the past; the nearest cohort first within each. */
  all(): Promise<OwnerOffer[]> {
    return this.dataSource.query<OwnerOffer[]>(
      `SELECT ${columns} FROM offer o JOIN offer_version v ON v.offer_id = o.id AND v.number = o.version
       ORDER BY array_position(ARRAY['open', 'draft', 'closed'], o.status),
         (SELECT min(c.starts_on) FROM offer_cohort s JOIN cohort c ON c.id = s.cohort_id WHERE s.offer_id = o.id),
         o.created_at, o.id`,
    );
  }

  /** @throws DomainError `not-found` */
  async one(offerId: string): Promise<OfferInFull> {
    const [row] = await this.dataSource.query<
      Array<OwnerOffer & { promised: number; versions: VersionRow[] }>
    >(
      `SELECT ${columns}, (SELECT count(DISTINCT f.person_id)::int FROM (${promisedBy('o')}) f) AS promised,
         (SELECT json_agg(json_build_object('number', w.number, 'terms', w.terms, 'created_at', w.created_at,
            'by', p.name) ORDER BY w.number DESC)
          FROM offer_version w LEFT JOIN person p ON p.id = w.created_by WHERE w.offer_id = o.id) AS versions
       FROM offer o JOIN offer_version v ON v.offer_id = o.id AND v.number = o.version WHERE o.id = $1`,
      [offerId],
    );
    if (!row) throw new DomainError('not-found');
    const { manager } = this.dataSource;
    const missing = missingForOffer(await findSeller(manager), row.terms);
    const taught = await taughtCohorts(manager, row.terms.cohortIds);
    return {
      ...row,
      obstacles: [
        ...offerObstacles(row.cohorts, missing, this.clock.now()),
        ...trainerObstacles(row.terms.sale, taught),
      ],
      versions: row.versions.map(({ created_at, ...version }) => ({
        ...version,
        createdAt: new Date(created_at).toISOString(),
      })),
    };
  }
}
