import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which mails left, apart from which jobs ran: of those that ran before, nobody knows any more, and they count as sent. */
export class SentMails20261201093000 implements MigrationInterface {
  name = 'SentMails20261201093000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sent_mail (id text PRIMARY KEY, sent_at timestamptz NOT NULL);
      INSERT INTO sent_mail (id, sent_at)
        SELECT id::text, done_at FROM outbox WHERE handler LIKE 'mail-%' AND done_at IS NOT NULL;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sent_mail');
  }
}
