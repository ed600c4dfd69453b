import { drawQuestions, gradeQuiz, rightOnes } from '@tandem/learning';
import type { AddPerson } from './seed-academy';
import {
  contributions,
  finishing,
  goals,
  late,
  skills,
  student,
  surprises,
  toCome,
  underWay,
} from './people';
import { handInAll, handInOnTheWay } from './hand-ins';
import { passingAnswers } from './quiz-answers';
import { sellSeat, type SaleStory } from './sell-seat';
import type { Course, Seed } from './sql';
import type { StripeHistory } from './stripe-history';

export interface Shop {
  seed: Seed;
  course: Course;
  addPerson: AddPerson;
  stripe: StripeHistory;
  price: number;
}

/** Four weeks in: most are at module 4 or 5, some ahead, some behind, one who has not begun. */
export async function enrolUnderWay(shop: Shop, cohortId: string, reviewer: string): Promise<void> {
  for (const [index, person] of [student, ...underWay.map((name) => ({ name }))].entries()) {
    const [daysAgo, story] = stories.underWay[index] ?? [40 + (index % 12), {}];
    const { personId, enrolmentId } = await sellSeat(shop, cohortId, person, daysAgo, story);
    const lessons = index === 0 ? 21 : [24, 19, 26, 13, 22, 25, 7, 20, 26, 16][index % 10]!;
    const pace = paces[index];
    if (pace) await keepPace(shop.seed, { enrolmentId, byId: reviewer, ...pace });
    if (index !== 17)
      await study(shop, personId, lessons, { days: 28, idle: [0, 1, 0, 2, 5, 0, 11, 1, 0, 3][index % 10]! });
    if (index < 6 || index === 8) await handInOnTheWay(shop, { personId, enrolmentId, reviewer, index });
    if (index % 7 !== 6 && index !== 17)
      await welcome(
        shop,
        personId,
        index,
        index % 5 === 4 ? 'trainers' : index % 3 === 1 ? 'academy' : 'cohort',
      );
  }
}

interface Pace {
  kind: 'shift' | 'pause';
  /** From now, below zero before. */
  fromDay: number;
  days: number;
  reason: string;
}

/** Who has a plan of her own: one a week behind, one away until later. */
const paces: Record<number, Pace> = {
  3: { kind: 'shift', fromDay: -1, days: 7, reason: 'Elle reprend un emploi à mi-temps ce mois-ci.' },
  6: {
    kind: 'pause',
    fromDay: -10,
    days: 24,
    reason: 'Déménagement, elle nous a prévenues le mois dernier.',
  },
};

async function keepPace(seed: Seed, { fromDay, ...pace }: Pace & { enrolmentId: string; byId: string }) {
  const at = seed.daysAgo(11);
  await seed.insert('enrolment_shift', {
    ...{ id: seed.id(at), enrolment_id: pace.enrolmentId, kind: pace.kind, days: pace.days },
    ...{ from_day: seed.dayFromNow(fromDay), reason: pace.reason, by_id: pace.byId, created_at: at },
  });
}

/** At the end: one is certified, two wait for their review, one was asked to go on, the others are nearly there. */
export async function enrolFinishing(shop: Shop, cohortId: string, reviewer: string): Promise<void> {
  const all = shop.course.modules.flatMap((module) => module.lessons).length;
  const stages = ['accepted', 'submitted', 'submitted', 'returned', null, null, 'draft', null] as const;
  for (const [index, name] of finishing.entries()) {
    const { personId, enrolmentId } = await sellSeat(shop, cohortId, { name }, 95 + index);
    const status = stages[index]!;
    await study(shop, personId, status ? all : all - 4 - index, { days: 80, idle: index % 3 });
    await welcome(shop, personId, index + 3, 'academy');
    if (!status) continue;
    const at = [76 - index, 36 - index, 6 - index] as const;
    await handInAll(shop, { personId, enrolmentId, reviewer, at, finalCase: status });
  }
  await enrolLate(shop, cohortId, reviewer);
}

/** Everything is met; her last instalment is not, so that her certificate waits for somebody to issue it. */
async function enrolLate(shop: Shop, cohortId: string, reviewer: string): Promise<void> {
  const { personId, enrolmentId } = await sellSeat(shop, cohortId, { name: late }, 95, {
    ...{ inThree: true, paid: 2, refused: 'expired_card', pausedDaysAgo: 41 },
  });
  await completeAll(shop, personId, { days: 80, idle: 43 });
  await welcome(shop, personId, 4, 'academy');
  await handInAll(shop, { personId, enrolmentId, reviewer, at: [78, 60, 42], finalCase: 'accepted' });
}

export const completeAll = (shop: Shop, personId: string, rhythm: { days: number; idle: number }) =>
  study(shop, personId, shop.course.modules.flatMap(({ lessons }) => lessons).length, rhythm);

/** Who pays in three times, and how that goes: to come, refused yesterday, refused for good, unpaid until lessons closed. */
const stories: Record<'underWay' | 'toCome', Record<number, [daysAgo: number, story: SaleStory]>> = {
  underWay: { 24: [36, { inThree: true, paid: 1, refused: 'expired_card', pausedDaysAgo: 2 }] },
  toCome: {
    2: [6, { inThree: true, paid: 1 }],
    4: [21, { inThree: true, paid: 1, refused: 'insufficient_funds' }],
    6: [26, { inThree: true, paid: 1, refused: 'expired_card' }],
    8: [42, { inThree: true, paid: 3 }],
  },
};

export async function enrolToCome(shop: Shop, cohortId: string): Promise<void> {
  for (const [index, name] of toCome.entries()) {
    const [daysAgo, story] = stories.toCome[index] ?? [2 + index * 2, {}];
    const { personId } = await sellSeat(shop, cohortId, { name }, daysAgo, story);
    await study(shop, personId, index % 7, { days: 12, idle: index % 4 });
  }
  await sellSeat(shop, cohortId, { name: 'Hélène Vasquez' }, 15, { refundedDaysAgo: 9 });
}

/** Lessons done one after the other over `days`, the last one `idle` days ago, and the quizzes on the way. */
async function study(
  { seed, course }: Shop,
  personId: string,
  count: number,
  rhythm: { days: number; idle: number },
): Promise<void> {
  const lessons = course.modules.flatMap((module) => module.lessons);
  const when = (index: number) =>
    seed.daysAgo(
      rhythm.idle + 0.2 + ((count - 1 - index) / Math.max(count, 1)) * (rhythm.days - rhythm.idle),
    );
  for (const [index, lessonId] of lessons.slice(0, count).entries()) {
    const at = when(index);
    await seed.insert('lesson_progress', {
      person_id: personId,
      lesson_id: lessonId,
      opened_at: at,
      completed_at: at,
    });
  }
  const next = lessons[count];
  if (next && count % 3 === 0 && count > 0) {
    const opened_at = seed.daysAgo(rhythm.idle + 0.1);
    await seed.insert('lesson_progress', {
      person_id: personId,
      lesson_id: next,
      opened_at,
      completed_at: null,
    });
  }
  let done = 0;
  for (const module of course.modules) {
    done += module.lessons.length;
    if (!module.quiz || count < done) continue;
    const at = when(done - 1);
    const asked = { ...module.quiz, questions: drawQuestions(module.quiz, count) };
    const answers = passingAnswers(asked, personId);
    const { score, passed, results } = gradeQuiz(asked, answers);
    await seed.insert('quiz_attempt', {
      ...{
        id: seed.id(at),
        person_id: personId,
        quiz_id: module.quiz.id,
        course_version_id: course.versionId,
      },
      ...{ seed: count, started_at: at, submitted_at: at, answers, score, passed },
      results: rightOnes(results),
    });
  }
  await seed.client.query('UPDATE person SET last_seen_at = $2 WHERE id = $1', [
    personId,
    seed.daysAgo(rhythm.idle),
  ]);
}

/** What some of them kept of the role finder before they came. */
const placements = [
  { role: 'assistant-obm', scores: { execution: 22, management: 26, strategy: 12, vision: 4 } },
  { role: 'obm', scores: { execution: 17, management: 31, strategy: 12, vision: 4 } },
  { role: 'obm-director', scores: { execution: 6, management: 24, strategy: 22, vision: 12 } },
  null,
];

async function welcome(
  { seed }: Shop,
  personId: string,
  index: number,
  audience: 'trainers' | 'cohort' | 'academy',
): Promise<void> {
  const at = seed.daysAgo(27);
  const texts = {
    contribution: contributions[index % contributions.length],
    surprise: surprises[index % surprises.length],
    goal: goals[index % goals.length],
    ...(index % 3 !== 0 && { skills: skills[index % skills.length] }),
  };
  await seed.insert('onboarding', { person_id: personId, done_at: at });
  const placement = placements[index % placements.length];
  if (placement)
    await seed.insert('placement', { person_id: personId, ...placement, rule_version: 1, taken_at: at });
  for (const [prompt, text] of Object.entries(texts)) {
    await seed.insert('onboarding_answer', { person_id: personId, prompt, text, audience, updated_at: at });
  }
}
