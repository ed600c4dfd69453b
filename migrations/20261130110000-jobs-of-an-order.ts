import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What followed from a refund and from a dispute belongs to the story of its order. */
export class JobsOfAnOrder20261130110000 implements MigrationInterface {
  name = 'JobsOfAnOrder20261130110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX outbox_of_refund ON outbox ((payload->>'refundId')) WHERE payload ? 'refundId';
      CREATE INDEX outbox_of_dispute ON outbox ((payload->>'disputeId')) WHERE payload ? 'disputeId';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX outbox_of_dispute, outbox_of_refund;`);
  }
}
