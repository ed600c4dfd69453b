import { Injectable } from '@nestjs/common';
import type {
  applySessionChange,
  InputOf,
  previewSessionChange,
  ResponseOf,
  SessionChange,
  SessionImpact,
} from '@tandem/contracts';
import { audit, Clock, dayIn, DomainError, newId, Outbox, type Actor } from '@tandem/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { fingerprintOf } from '../rules/fingerprint-of';
import { sessionImpact } from '../rules/session-impact';
import { keepSessions } from './keep-sessions';
import { readConcerned, readRemarks } from './read-concerned';
import { readSessions, type SessionsAsked } from './read-sessions';
import { rewrittenIn, sessionsAfter, type ChangedSession } from './sessions-after';

interface Rehearsed {
  changed: ChangedSession[];
  impact: SessionImpact;
  /** Of all that is shown of the change. */
  fingerprint: string;
}

const told = { plan: 'planned', change: 'moved', cancel: 'cancelled' } as const;

/** Whatever a trainer does to live sessions is rehearsed first, and applied only as it was shown. */
@Injectable()
export class ChangeSessions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found`, `cohort-archived`, `live-session-planned`, and those of `sessionsAfter` */
  async preview(
    { params, body: { change } }: InputOf<typeof previewSessionChange>,
    actor: Actor,
  ): Promise<ResponseOf<typeof previewSessionChange>> {
    const { manager } = this.dataSource;
    const now = this.clock.now();
    const asked = await readSessions(manager, params.cohortId, change, actor, { now, lock: false });
    if (isPlanned(change, asked)) throw new DomainError('live-session-planned');
    const { impact, fingerprint } = await this.rehearse(manager, asked, change, actor, now);
    return { ...impact, fingerprint };
  }

  /** Repeatable. @throws DomainError `not-found`, `cohort-archived`, `plan-changed-meanwhile`, and those of `sessionsAfter` */
  async apply(
    { params, body: { change, fingerprint } }: InputOf<typeof applySessionChange>,
    actor: Actor,
  ): Promise<ResponseOf<typeof applySessionChange>> {
    const { cohortId } = params;
    return this.dataSource.transaction(async (tx) => {
      const now = this.clock.now();
      const asked = await readSessions(tx, cohortId, change, actor, { now, lock: true });
      // A second click, or another tab, finds its own change done.
      if (isPlanned(change, asked)) return { told: 0 };
      const { changed, impact, fingerprint: present } = await this.rehearse(tx, asked, change, actor, now);
      if (changed.length === 0) return { told: 0 };
      if (present !== fingerprint) throw new DomainError('plan-changed-meanwhile');
      await keepSessions(tx, cohortId, change, changed, now);
      await this.tell(tx, change, changed);
      await audit(tx, actor, now, {
        action: `live-session.${change.kind}`,
        subjectId: change.kind === 'plan' ? cohortId : change.sessionId,
        before: changed[0]!.before ?? undefined,
        after: change,
      });
      return { told: impact.told };
    });
  }

  private async rehearse(
    tx: EntityManager,
    asked: SessionsAsked,
    change: SessionChange,
    actor: Actor,
    now: Date,
  ): Promise<Rehearsed> {
    const { zone } = asked.cohort;
    const changed = sessionsAfter(change, asked, now);
    const turns = changed.map(({ becomes, before, after }) => ({
      ...{ becomes, before, after },
      rewritten: before && after ? rewrittenIn(before, after) : [],
    }));
    const people = await readConcerned(tx, asked, changed, dayIn(zone, now));
    const impact = sessionImpact(turns, people, await readRemarks(tx, asked, changed, actor), zone);
    return { changed, impact, fingerprint: fingerprintOf([change, impact]) };
  }

  private async tell(
    tx: EntityManager,
    { kind }: SessionChange,
    changed: readonly ChangedSession[],
  ): Promise<void> {
    const sessions = changed
      .filter(({ becomes }) => becomes !== 'stays')
      .map(({ id, before }) => ({
        ...{ sessionId: id, sequence: before ? before.sequence + 1 : 0 },
        ...(kind === 'change' && { former: before!.startsAt.toISOString() }),
      }));
    if (sessions.length === 0) return;
    await this.outbox.publish(tx, 'cohorts.live-sessions-changed', {
      ...{ changeId: newId(), change: told[kind], sessions },
    });
  }
}

/** Its id was made with the form: it was applied already. */
const isPlanned = ({ kind }: SessionChange, { sessions }: SessionsAsked): boolean =>
  kind === 'plan' && sessions.length > 0;
