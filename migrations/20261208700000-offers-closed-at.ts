import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When an offer was taken off sale: whom a seat had been offered to by then may still buy it. Unknown of those of before. */
export class OffersClosedAt20261208700000 implements MigrationInterface {
  name = 'OffersClosedAt20261208700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE offer ADD closed_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE offer DROP closed_at');
  }
}
