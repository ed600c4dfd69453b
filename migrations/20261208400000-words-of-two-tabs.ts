import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a trainer writes in two tabs: neither overwrites the other, and what one has thrown away the other does not bring back. */
export class WordsOfTwoTabs20261208400000 implements MigrationInterface {
  name = 'WordsOfTwoTabs20261208400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE announcement
        ADD deleted_at timestamptz,
        ADD CONSTRAINT announcement_deleted_check
          CHECK (deleted_at IS NULL OR (send_at IS NULL AND subject = '' AND text = ''));
      ALTER TABLE announcement_template ADD revision integer NOT NULL DEFAULT 1;
      -- Without words, what is left of a remark is its place.
      ALTER TABLE review_remark ADD revision integer NOT NULL DEFAULT 1, ALTER text DROP NOT NULL;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM announcement WHERE deleted_at IS NOT NULL;
      ALTER TABLE announcement DROP deleted_at;
      ALTER TABLE announcement_template DROP revision;
      DELETE FROM review_remark WHERE text IS NULL;
      ALTER TABLE review_remark DROP revision, ALTER text SET NOT NULL;`);
  }
}
