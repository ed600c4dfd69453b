import { Injectable, Logger } from '@nestjs/common';
import { RecurringTasks } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { IssueCredential } from './issue-credential';

/**
 * Signs what was issued before certificates were signed, and again what a stolen key had signed; one that fails does not
 * stop the others.
 */
@Injectable()
export class IssueMissingCredentialsJob {
  private readonly log = new Logger(IssueMissingCredentialsJob.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly issueCredential: IssueCredential,
    tasks: RecurringTasks,
  ) {
    tasks.every(600, 'certification.missing-credentials', () => this.run());
  }

  async run(): Promise<void> {
    await this.dataSource.query(
      `DELETE FROM certificate_credential d USING issuer_key k WHERE k.id = d.key_id AND k.disowned_at IS NOT NULL`,
    );
    const missing = await this.dataSource.query<Array<{ id: string }>>(
      `SELECT id FROM certificate x
       WHERE NOT EXISTS (SELECT FROM certificate_credential WHERE certificate_id = x.id) ORDER BY issued_at`,
    );
    for (const { id } of missing) {
      await this.dataSource
        .transaction((tx) => this.issueCredential.run(tx, id))
        .catch((error: Error) => this.log.error(`credential of ${id}: ${error.message}`, error.stack));
    }
  }
}
