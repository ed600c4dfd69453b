import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody is to a cohort that she trains. Who trained one before leads it. */
export class TrainerRoles20261204102000 implements MigrationInterface {
  name = 'TrainerRoles20261204102000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE cohort_trainer
        ADD role text NOT NULL DEFAULT 'lead' CHECK (role IN ('lead', 'co_trainer', 'substitute')),
        -- Days of a substitute in the zone of the cohort, the last included; outside of them it is out of her reach.
        ADD from_day date CHECK ((from_day IS NOT NULL) = (role = 'substitute')),
        ADD until_day date CHECK ((until_day IS NOT NULL) = (role = 'substitute') AND until_day >= from_day);

      -- The academy's time, for conditions on who reaches what: its clock follows the machine's by this offset (\`Clock\`).
      CREATE FUNCTION academy_now() RETURNS timestamptz LANGUAGE sql STABLE
        RETURN now() + coalesce((SELECT offset_ms FROM demo_clock), 0) * interval '1 millisecond';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION academy_now();
      ALTER TABLE cohort_trainer DROP role, DROP from_day, DROP until_day`);
  }
}
