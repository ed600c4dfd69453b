import { Injectable } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import { CohortsQueries } from '@tandem/cohorts';
import {
  trackingStates,
  unprintable,
  type InputOf,
  type listCertifications,
  type previewCertificates,
  type ResponseOf,
  type TrackingState,
} from '@tandem/contracts';
import { certificationRoster, type LastCertificate, type RosterEntry } from '@tandem/learning';
import { Clock, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { trackingState } from './rules/tracking-state';

const usualPageSize = 50;

type Tracked = RosterEntry & { state: TrackingState };

/** Who is where on the way to a certificate: figures, lists and what is issued come from the same rows and rule. */
@Injectable()
export class TrackingQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly cohorts: CohortsQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found` for a cohort out of reach */
  async list(
    { query }: InputOf<typeof listCertifications>,
    actor: KnownActor,
  ): Promise<ResponseOf<typeof listCertifications>> {
    if (query.cohortId) await this.cohorts.cohort(query.cohortId, actor);
    const all = await this.all(actor, query.cohortId ?? null);
    const wanted = fold(query.search ?? '');
    const found = all.filter(
      ({ state, name }) => (!query.state || state === query.state) && fold(name).includes(wanted),
    );
    const pageSize = query.whole ? Math.max(1, found.length) : usualPageSize;
    const page = Math.min(query.page, Math.max(1, Math.ceil(found.length / pageSize)));
    return {
      counts: countsOf(all),
      people: found.slice((page - 1) * pageSize, page * pageSize).map((one) => ({
        ...{ personId: one.personId, name: one.name, cohort: one.cohort, courseSlug: one.courseSlug },
        ...{ seat: one.seat, state: one.state },
        met: one.completion.items.filter(({ met }) => met).length,
        of: one.completion.items.length,
        missing: missingOf(one),
        certificate: certificateOf(one.certificate),
      })),
      ...{ total: found.length, page, pageSize },
    };
  }

  async preview(
    { params }: InputOf<typeof previewCertificates>,
    actor: KnownActor,
  ): Promise<ResponseOf<typeof previewCertificates>> {
    const { id, name } = await this.cohorts.cohort(params.cohortId, actor);
    const all = await this.all(actor, id);
    const named = (one: Tracked) => ({ personId: one.personId, name: one.name, seat: one.seat });
    return {
      cohort: { id, name },
      given: all.filter(isGiven).map(named),
      left: all
        .filter((one) => !isGiven(one))
        .map((one) => ({
          ...named(one),
          ...{ state: one.state, missing: missingOf(one) },
        })),
    };
  }

  /** Whoever has left a cohort stands there by her certificate; what is still open to her, at the cohort that she moved to. */
  async all(actor: KnownActor, cohortId: string | null): Promise<Tracked[]> {
    const now = this.clock.now();
    const roster = await certificationRoster(this.dataSource, this.library, actor, cohortId, now);
    return roster
      .map((one) => ({ ...one, state: stateIn(one, now) }))
      .filter(({ seat, state }) => seat !== 'released' || !isOpen(state));
  }
}

/** Whom a certificate is issued to: nobody whose name it could not print. */
export const isGiven = ({ state, name }: Pick<Tracked, 'state' | 'name'>): boolean =>
  state === 'eligible' && unprintable(name).length === 0;

const isOpen = (state: TrackingState) => state === 'missing' || state === 'eligible';

function stateIn({ completion, seated, certificate }: RosterEntry, now: Date): TrackingState {
  return trackingState(
    {
      eligible: completion.eligible,
      seated,
      certificate: certificate && {
        revokedAt: dated(certificate.revoked_at),
        revokedReason: certificate.revoked_reason,
        expiresAt: dated(certificate.expires_at),
      },
    },
    now,
  );
}

const dated = (instant: string | null): Date | null => (instant === null ? null : new Date(instant));

const countsOf = (all: readonly Tracked[]) =>
  Object.fromEntries(
    trackingStates.map((state) => [state, all.filter((one) => one.state === state).length]),
  ) as Record<TrackingState, number>;

const missingOf = ({ state, completion }: Tracked) =>
  state === 'missing' ? completion.items.filter(({ met }) => !met) : [];

const certificateOf = (last: LastCertificate | null) =>
  last && {
    code: last.code,
    issuedAt: new Date(last.issued_at).toISOString(),
    expiresAt: dated(last.expires_at)?.toISOString() ?? null,
  };

/** Accents and case do not matter in a search: « helene » finds Hélène. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .trim();
