import type { DataSource } from 'typeorm';

/** Keeps recurring tasks from taking a turn of their own while a spec arranges what they would act upon. */
export async function holdTasks(dataSource: DataSource, names: readonly string[]): Promise<void> {
  await dataSource.query(
    `INSERT INTO recurring_task (name, last_turn_at) SELECT unnest($1::text[]), 'infinity'
     ON CONFLICT (name) DO UPDATE SET last_turn_at = 'infinity'`,
    [names],
  );
}
