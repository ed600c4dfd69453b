import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a mail was addressed, so that what nobody reports on any more can go. */
export class AddressedMailsAge20261207400000 implements MigrationInterface {
  name = 'AddressedMailsAge20261207400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE addressed_mail ADD addressed_at timestamptz;
      -- Of those that have not left, or did not before this was kept, nobody knows: they stay their time from now on.
      UPDATE addressed_mail m SET addressed_at = coalesce(
        (SELECT s.sent_at FROM sent_mail s WHERE s.id = m.id), academy_now());
      ALTER TABLE addressed_mail ALTER addressed_at SET NOT NULL;
      CREATE INDEX addressed_mail_age ON addressed_mail (addressed_at);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE addressed_mail DROP addressed_at');
  }
}
