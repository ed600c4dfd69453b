import { Injectable } from '@nestjs/common';
import { Clock, RecurringTasks, Storage } from '@tandem/platform';
import { DataSource } from 'typeorm';

const day = 86_400_000;

/** Removes files that nothing refers to (any more): taken out of a draft, or left by an upload that was cut short. */
@Injectable()
export class SweepFilesJob {
  constructor(
    private readonly dataSource: DataSource,
    private readonly storage: Storage,
    private readonly clock: Clock,
    tasks: RecurringTasks,
  ) {
    tasks.every(3600, 'learning.sweep-files', () => this.sweep());
  }

  /** The file goes before its row: cut short in between, the next turn finds it again. */
  private async sweep(): Promise<void> {
    const old = new Date(this.clock.now().getTime() - day);
    const orphans = await this.dataSource.query<Array<{ id: string }>>(
      `SELECT id FROM stored_file s WHERE stored_at < $1
         AND NOT EXISTS (SELECT FROM submission_file f WHERE f.stored_file_id = s.id)`,
      [old],
    );
    for (const { id } of orphans) {
      await this.storage.remove(id);
      await this.dataSource.query('DELETE FROM stored_file WHERE id = $1', [id]);
    }
  }
}
