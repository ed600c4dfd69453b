import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events whose job gave up are looked for twice a minute, among all that ever came. */
export class EventsUnfinished20261203091000 implements MigrationInterface {
  name = 'EventsUnfinished20261203091000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX stripe_event_unfinished ON stripe_event (received_at) WHERE done_at IS NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX stripe_event_unfinished');
  }
}
