import { Inject, Injectable } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import { memberHalves } from '@tandem/cohorts';
import type { getWorkEvidenceZip, InputOf } from '@tandem/contracts';
import { writeTable } from '@tandem/contracts/tables';
import { Clock, CONFIG, type Actor, type Config } from '@tandem/platform';
import { zipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { evidencePdf } from './evidence-pdf';
import { evidenceTables } from './evidence-tables';
import { memberExchanges } from './member-exchanges';
import { WorkEvidenceQueries } from './work-evidence.queries';

/**
 * What proves that one member followed, as an archive: the paper, a table for each kind of evidence, and the SHA-256 of every
 * file as `sha256sum -c` reads it. It is of one person: some thousand rows at most. The sheets that the sessions were signed
 * on stay out, because they name everybody; their hashes are in the table.
 */
@Injectable()
export class EvidenceBundle {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly queries: WorkEvidenceQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found`, also for a cohort out of reach */
  async zip(input: InputOf<typeof getWorkEvidenceZip>, actor: Actor): Promise<Buffer> {
    const now = this.clock.now();
    const { courseId, ...evidence } = await this.queries.ofSeat(input, actor);
    const { enrolmentId } = evidence.seat;
    const { cohortId } = input.params;
    const [halves, exchanges] = await Promise.all([
      memberHalves(this.dataSource, { cohortId, enrolmentId }, actor, now),
      memberExchanges(this.dataSource, enrolmentId),
    ]);
    const { lessons } = this.library.byIdOrFail(courseId);
    const titled = exchanges.map(({ kind, at, with_name: withName, lesson_id: id }) => {
      const lesson = (id && lessons.get(id)?.lesson.title) || null;
      return { kind, at, withName, lesson };
    });
    const files: Array<[string, Uint8Array]> = [
      ['suivi-a-distance.pdf', await evidencePdf(evidence, this.config.ACADEMY_NAME, now)],
    ];
    for (const table of evidenceTables(evidence, halves, titled))
      files.push([`${table.name}.csv`, await writeTable(table, 'csv', 'fr')]);
    const sums = files.map(
      ([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`,
    );
    const entries = [...files, ['SHA256SUMS', Buffer.from(sums.join(''))] as const];
    return Buffer.from(zipSync(Object.fromEntries(entries), { mtime: now }));
  }
}
