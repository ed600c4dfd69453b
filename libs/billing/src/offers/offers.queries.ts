import { Injectable } from '@nestjs/common';
import { seatOffered, seatsLeft, sellsSeats } from '@tandem/cohorts';
import type { InputOf, listOpenOffers, OfferTerms, OpenOffer } from '@tandem/contracts';
import { Clock, type Actor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { offerSells } from './offer-sells';

interface Row {
  id: string;
  version: number;
  terms: OfferTerms;
  cohorts: OpenOffer['cohorts'];
}

@Injectable()
export class OffersQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Offers on sale whose cohorts each sell seats to the caller, soonest first. */
  async open(
    { params }: InputOf<typeof listOpenOffers>,
    { personId }: Pick<Actor, 'personId'>,
  ): Promise<OpenOffer[]> {
    const held = seatOffered('c', '$2', '$3::uuid');
    const rows = await this.dataSource.query<Row[]>(
      `SELECT o.id, o.version, v.terms,
         json_agg(json_build_object('id', c.id, 'name', c.name, 'startsOn', c.starts_on, 'endsOn', c.ends_on,
           'zone', c.zone, 'capacity', c.capacity, 'seatsLeft', ${seatsLeft('c')}, 'held', ${held})
           ORDER BY c.starts_on, c.id) AS cohorts
       FROM offer o JOIN offer_version v ON v.offer_id = o.id AND v.number = o.version
         JOIN offer_cohort s ON s.offer_id = o.id JOIN cohort c ON c.id = s.cohort_id
       WHERE ${offerSells('o', '$3::uuid')} AND EXISTS (
         SELECT FROM offer_cohort s JOIN cohort c ON c.id = s.cohort_id JOIN course k ON k.id = c.course_id
         WHERE s.offer_id = o.id AND k.slug = $1)
       GROUP BY o.id, v.terms
       HAVING bool_and(${sellsSeats('c', '$2')} OR ${held})
       ORDER BY o.status <> 'open', count(*), min(c.starts_on), o.id`,
      [params.courseSlug, this.clock.now(), personId],
    );
    return rows.map(({ id, version, terms, cohorts }) => ({
      id,
      version,
      name: terms.name,
      price: { amount: terms.price, currency: terms.currency },
      sale: terms.sale,
      plans: terms.plans,
      cohorts,
    }));
  }
}
