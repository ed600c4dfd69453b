import type { ResolvedRegime } from '@tandem/contracts';
import { drawQuestions, gradeQuiz, rightOnes } from '@tandem/learning';
import type { AddPerson } from './seed-academy';
import { contributions, finishing, goals, student, surprises, toCome, underWay } from './people';
import { handInAll, handInOnTheWay } from './hand-ins';
import { passingAnswers } from './quiz-answers';
import { addressOf, atOnce } from './offers';
import type { Course, Seed } from './sql';
import type { Paid } from './stripe-history';

export interface Shop {
  seed: Seed;
  course: Course;
  addPerson: AddPerson;
  pay: (buyer: { name: string; email: string; amount: number; orderId: string; at: Date }) => Promise<Paid>;
  price: number;
}

/** Four weeks in: most are at module 4 or 5, some ahead, some behind, one who has not begun. */
export async function enrolUnderWay(shop: Shop, cohortId: string, reviewer: string): Promise<void> {
  for (const [index, person] of [student, ...underWay.map((name) => ({ name }))].entries()) {
    const { personId, enrolmentId } = await sell(shop, cohortId, person, 40 + (index % 12));
    const lessons = index === 0 ? 21 : [24, 19, 26, 13, 22, 25, 7, 20, 26, 16][index % 10]!;
    if (index !== 17)
      await study(shop, personId, lessons, { days: 28, idle: [0, 1, 0, 2, 5, 0, 11, 1, 0, 3][index % 10]! });
    if (index < 6) await handInOnTheWay(shop, { personId, enrolmentId, reviewer, index });
    if (index % 7 !== 6 && index !== 17) await welcome(shop, personId, index, index % 5 !== 4);
  }
}

/** At the end: one is certified, two wait for their review, one was asked to go on, the others are nearly there. */
export async function enrolFinishing(shop: Shop, cohortId: string, reviewer: string): Promise<void> {
  const all = shop.course.modules.flatMap((module) => module.lessons).length;
  const stages = ['accepted', 'submitted', 'submitted', 'returned', null, null, 'draft', null] as const;
  for (const [index, name] of finishing.entries()) {
    const { personId, enrolmentId } = await sell(shop, cohortId, { name }, 95 + index);
    const status = stages[index]!;
    await study(shop, personId, status ? all : all - 4 - index, { days: 80, idle: index % 3 });
    await welcome(shop, personId, index + 3, true);
    if (!status) continue;
    await handInAll(shop, { personId, enrolmentId, reviewer, at: 6 - index, finalCase: status });
  }
}

export async function enrolToCome(shop: Shop, cohortId: string): Promise<void> {
  for (const [index, name] of toCome.entries()) {
    const { personId } = await sell(shop, cohortId, { name }, 2 + index * 2);
    await study(shop, personId, index % 7, { days: 12, idle: index % 4 });
  }
}

const contentRegime: ResolvedRegime = {
  kind: 'digital_content',
  rule: '2026-11-20',
  withdrawalEndsOn: null,
};

/** A seat bought, paid and taken some days ago. */
async function sell(
  { seed, addPerson, pay, price }: Shop,
  cohortId: string,
  person: { name: string; email?: string },
  daysAgo: number,
): Promise<{ personId: string; enrolmentId: string }> {
  const at = seed.daysAgo(daysAgo);
  const personId = await addPerson(person, daysAgo + 3);
  const [enrolmentId, orderId] = [seed.id(at), seed.id(at)];
  await seed.insert('enrolment', {
    ...{
      id: enrolmentId,
      cohort_id: cohortId,
      person_id: personId,
      status: 'active',
      created_at: at,
      activated_at: at,
    },
  });
  await seed.client.query('UPDATE cohort SET seats_taken = seats_taken + 1 WHERE id = $1', [cohortId]);
  const { rows } = await seed.client.query<{ email: string }>('SELECT email FROM person WHERE id = $1', [
    personId,
  ]);
  const paid = await pay({ name: person.name, email: rows[0]!.email, amount: price, orderId, at });
  await seed.insert('stripe_customer', { person_id: personId, stripe_id: paid.customer });
  const instalmentId = seed.id(at);
  const day = at.toISOString().slice(0, 10);
  await seed.insert('purchase_order', {
    ...{
      id: orderId,
      person_id: personId,
      offer_id: cohortId,
      offer_version: 1,
      status: 'paid',
      plan: atOnce,
    },
    ...{ price, amount: price, currency: 'EUR', vat: 'franchise', regime: contentRegime },
    buyer: { kind: 'consumer', name: person.name, address: addressOf(person.name) },
    consents: JSON.stringify(
      (['terms', 'immediate-access', 'withdrawal-loss'] as const).map((kind) => ({
        ...{ kind, textVersion: '2026-11-22', at: at.toISOString(), addressHash: null },
      })),
    ),
    ...{ held_until: at, created_at: at, concluded_at: at, paid_at: at },
  });
  await seed.insert('order_seat', { order_id: orderId, cohort_id: cohortId, enrolment_id: enrolmentId });
  await seed.insert('instalment', {
    ...{
      id: instalmentId,
      order_id: orderId,
      position: 1,
      amount: price,
      due_on: day,
      status: 'paid',
      paid_at: at,
    },
  });
  await seed.insert('payment', {
    ...{
      id: seed.id(at),
      order_id: orderId,
      instalment_id: instalmentId,
      stripe_payment_intent: paid.paymentIntent,
      stripe_charge: paid.charge,
    },
    ...{ amount: price, currency: 'EUR', receipt_url: paid.receiptUrl, paid_at: at },
  });
  return { personId, enrolmentId };
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

async function welcome({ seed }: Shop, personId: string, index: number, shared: boolean): Promise<void> {
  const at = seed.daysAgo(27);
  const texts = {
    contribution: contributions[index % contributions.length],
    surprise: surprises[index % surprises.length],
    goal: goals[index % goals.length],
  };
  await seed.insert('onboarding', { person_id: personId, done_at: at });
  const placement = placements[index % placements.length];
  if (placement)
    await seed.insert('placement', { person_id: personId, ...placement, rule_version: 1, taken_at: at });
  for (const [prompt, text] of Object.entries(texts)) {
    await seed.insert('onboarding_answer', { person_id: personId, prompt, text, shared, updated_at: at });
  }
}
