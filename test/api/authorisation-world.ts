import { newId, signToken } from '@tandem/platform';
import { createGuest, finishLessons, handIn, type Academy } from '../support/academy';
import { testEnvironment } from '../support/config';
import { createPerson, enrol } from '../support/factories';
import type { Shop } from '../support/shop';

export interface Call {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  /** Instead of a JSON body. */
  init?: RequestInit;
}

/**
 * What each actor is answered, in the order of `actors`. `204=`: done, and nothing has changed. Where the answer refuses,
 * nothing may have changed either; nor after any GET.
 */
export type Matrix = Record<string, string>;

export type World = Academy & {
  shop: Shop;
  guest: { id: string; token: string };
  studentCaseId: string;
  caseId: string;
};

/**
 * A request to each endpoint that is complete and valid and aims at what belongs to `student` or `cohortId`; called anew
 * for each actor, so that whoever comes second finds what the first one used up.
 */
export type Requests = Record<string, (world: World) => Call | Promise<Call>>;

export async function createWorld(shop: Shop, academy: Academy): Promise<World> {
  const { dataSource } = shop;
  await finishLessons(dataSource, academy.student.id, academy.course);
  const { course, enrolmentId, trainer } = academy;
  const studentCaseId = await handIn(dataSource, course, enrolmentId, { reviewerId: trainer.id });
  const peer = await createPerson(dataSource);
  const caseId = await handIn(dataSource, course, await enrol(dataSource, academy.cohortId, peer.id));
  return { ...academy, shop, guest: await createGuest(dataSource), studentCaseId, caseId };
}

export const inCourse = { params: { courseSlug: 'obm' } };
export const newEmail = () => `${newId()}@exemple.fr`;
export const courseIn = (world: World, module: number) => world.course.content.modules[module]!;
export const ofStudent = ({ cohortId, student }: World) => ({ params: { cohortId, personId: student.id } });

export const tokenFor = (purpose: Parameters<typeof signToken>[1], id: string) =>
  signToken(testEnvironment()['SECRET_KEY']!, purpose, id);
