import type { TrainerChange, TrainerPlace, TrainerReach, TrainersImpact } from '@tandem/contracts';

export interface TrainerFacts {
  personId: string;
  name: string;
  /** Null of somebody who does not train the cohort. */
  before: TrainerPlace | null;
  after: TrainerPlace | null;
  /** Messages of an owner stay hers, whoever trains the cohort. */
  owner: boolean;
  /** Mails reach her. */
  reachable: boolean;
  claims: number;
  scheduled: number;
  drafts: number;
}

export interface CohortFacts {
  /** The day it is where the cohort is. */
  today: string;
  people: readonly TrainerFacts[];
  /** Sessions to come, by time, with their days in the zone of the cohort. */
  sessions: ReadonlyArray<{ title: string; startsAt: string; day: string }>;
  /** The day of each half-day that is over and was not countersigned. */
  sheetDays: readonly string[];
}

/** Whether she answers for what is of a day: the same in SQL is `trainsOn`. */
const trainsOn = (place: TrainerPlace | null, day: string): boolean =>
  place !== null && (place.role !== 'substitute' || (day >= place.fromDay! && day <= place.untilDay!));

/**
 * What other trainers of a cohort do to each of them: what each gains and loses, what she leaves behind and what becomes
 * of it, and who is told; and what of the cohort nobody answers for by then.
 *
 * @param actorId who changes them: she knows already
 */
export function trainersImpact(
  { today, people, sessions, sheetDays }: CohortFacts,
  actorId: string | null,
): TrainersImpact {
  const places = people.flatMap(({ after }) => after ?? []);
  const trained = (day: string) => places.some((place) => trainsOn(place, day));
  const changes = people
    .filter(({ before, after }) => !isSame(before, after))
    .map((person): TrainerChange => {
      const { personId, name, before, after, owner, claims, scheduled, drafts } = person;
      const isLost = (day: string) => trainsOn(before, day) && !trainsOn(after, day);
      const leaves = after === null && !owner;
      const sheets = sheetDays.filter(isLost);
      return {
        ...{ personId, name, before, after },
        ...{ gains: reachBeyond(after, before), loses: reachBeyond(before, after) },
        days: after && standing(after, today),
        claims: trainsOn(after, today) ? 0 : claims,
        ...{ scheduled: leaves ? scheduled : 0, drafts: leaves ? drafts : 0 },
        sessions: (before?.role === 'substitute' ? sessions : [])
          .filter(({ day }) => isLost(day))
          .map(({ title, startsAt, day }) => ({ title, startsAt, trained: trained(day) })),
        ...{ sheets: sheets.length, sheetsLeft: sheets.filter((day) => !trained(day)).length },
        told: person.reachable && personId !== actorId,
      };
    });
  return {
    changes,
    nobody: places.length === 0,
    leadless: places.length > 0 && !places.some(({ role }) => role === 'lead'),
    untrained: sessions
      .filter(({ day }) => !trained(day))
      .map(({ title, startsAt }) => ({ title, startsAt })),
    told: changes.filter(({ told }) => told).length,
  };
}

function isSame(one: TrainerPlace | null, other: TrainerPlace | null): boolean {
  if (one === null || other === null) return one === other;
  return one.role === other.role && one.fromDay === other.fromDay && one.untilDay === other.untilDay;
}

/** What one place gives that the other does not. */
function reachBeyond(place: TrainerPlace | null, other: TrainerPlace | null): TrainerReach[] {
  if (place === null) return [];
  // Days of a substitute are part of every day.
  if (place.role === 'substitute')
    return other !== null && (other.role !== 'substitute' || isSame(place, other)) ? [] : ['days'];
  const everyDay = other === null || other.role === 'substitute';
  const plan = place.role === 'lead' && other?.role !== 'lead';
  return [...(everyDay ? (['cohort'] as const) : []), ...(plan ? (['plan'] as const) : [])];
}

function standing({ role, fromDay, untilDay }: TrainerPlace, today: string): TrainerChange['days'] {
  if (role !== 'substitute') return null;
  if (today < fromDay!) return 'coming';
  return today <= untilDay! ? 'running' : 'over';
}
