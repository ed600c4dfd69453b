import type { Buyer, ContractText } from '@tandem/contracts';
import { DomainError } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import { findSeller } from '../documents/seller';
import type { ContractCourse } from '../documents/contract-parts';
import { convention } from '../documents/convention';
import { trainingContract } from '../documents/training-contract';
import type { PurchaseOrder } from '../entities/purchase-order.entity';
import { saleRules } from '../rules/sale-regime';
import { scheduleOf } from './plan-instalments';

interface CourseRow {
  title: string;
  hours: ContractCourse['hours'];
  modules: Array<{ title: string; aim: string; outcomes: string[] }>;
  starts_on: string;
  ends_on: string;
  capacity: number;
  prerequisites: string | null;
  trainers: ContractCourse['trainers'];
}

/** Said where a version was published before courses said it, and of trainers who joined after the offer was opened. */
const unsaid = { prerequisites: 'Aucun niveau n’est demandé.', references: 'forme pour l’académie' };

/**
 * What an order has signed, as it would be signed at `at`: its schedule counts from that day.
 * @throws DomainError `seller-incomplete` where no declared organisation sells
 */
export async function contractText(
  manager: EntityManager,
  order: PurchaseOrder,
  at: Date,
): Promise<ContractText> {
  const seller = await findSeller(manager);
  if (!seller?.training) throw new DomainError('seller-incomplete', { missing: ['training'] });
  const { buyer } = order;
  const sold = {
    seller: { ...seller, training: seller.training },
    courses: await coursesOf(manager, order.id),
    price: { gross: order.amount, vat: order.vat },
    schedule: await scheduleOf(manager, order, at),
  };
  if (buyer.kind === 'professional')
    return convention({ ...sold, buyer, trainees: await traineesOf(manager, order.id) });
  const trainee = buyer as Extract<Buyer, { kind: 'trainee' }>;
  return trainingContract({ ...sold, trainee, withdrawalDays: saleRules.training_contract.withdrawalDays! });
}

/** Names of those whose seats it holds. */
async function traineesOf(manager: EntityManager, orderId: string): Promise<string[]> {
  const rows = await manager.query<Array<{ name: string }>>(
    `SELECT DISTINCT p.id, p.name FROM order_seat s JOIN enrolment e ON e.id = s.enrolment_id
       JOIN person p ON p.id = e.person_id WHERE s.order_id = $1 ORDER BY p.name, p.id`,
    [orderId],
  );
  return rows.map(({ name }) => name);
}

async function coursesOf(manager: EntityManager, orderId: string): Promise<ContractCourse[]> {
  const rows = await manager.query<CourseRow[]>(
    `SELECT v.content->>'title' AS title, v.content->'hours' AS hours, v.content->'modules' AS modules,
       v.content->>'prerequisites' AS prerequisites,
       c.starts_on::text, c.ends_on::text, c.capacity,
       ARRAY(SELECT json_build_object('name', p.name, 'references', p.qualifications)
             FROM cohort_trainer t JOIN person p ON p.id = t.person_id
             WHERE t.cohort_id = c.id ORDER BY p.name, p.id) AS trainers
     FROM order_seat s JOIN cohort c ON c.id = s.cohort_id
       CROSS JOIN LATERAL (SELECT content FROM course_version WHERE course_id = c.course_id
                           ORDER BY number DESC LIMIT 1) v
     WHERE s.order_id = $1 ORDER BY c.starts_on, c.id`,
    [orderId],
  );
  return rows.map(({ title, hours, modules, starts_on, ends_on, capacity, prerequisites, trainers }) => ({
    title,
    objectives: modules.map(({ outcomes }) => outcomes[0]!),
    modules: modules.map((module) => ({ title: module.title, aim: module.aim })),
    hours,
    startsOn: starts_on,
    endsOn: ends_on,
    groupSize: capacity,
    prerequisites: prerequisites ?? unsaid.prerequisites,
    trainers: trainers.map(({ name, references }) => ({ name, references: references || unsaid.references })),
  }));
}
