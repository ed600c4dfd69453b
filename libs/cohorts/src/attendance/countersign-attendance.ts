import { Inject, Injectable } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import type { countersignAttendance, InputOf } from '@tandem/contracts';
import {
  audit,
  Clock,
  CONFIG,
  DomainError,
  keyedHash,
  Outbox,
  type Config,
  type KnownActor,
} from '@tandem/platform';
import { DataSource } from 'typeorm';
import { countersignableFrom } from '../rules/sheet-state';
import { freezeSheet } from './freeze-sheet';
import { endOpenings, lockHalf } from './lock-half';
import { publishAbsences } from './publish-absences';

@Injectable()
export class CountersignAttendance {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Ends what is open and keeps the sheet as it stands, with the hash of it. Repeatable: the first countersignature stays,
   * and who is without excuse on it is told once.
   * @throws DomainError `not-found`, `attendance-other-day`, `live-session-cancelled`, `attendance-not-over`
   */
  async countersign({ params }: InputOf<typeof countersignAttendance>, actor: KnownActor): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const locked = await lockHalf(tx, params, actor, this.clock);
      const { now } = locked;
      if (locked.sheet) return;
      if (now < countersignableFrom(locked.half)) throw new DomainError('attendance-not-over');
      await endOpenings(tx, locked);
      const { cohort } = locked.facts;
      const around = {
        academyName: this.config.ACADEMY_NAME,
        course: this.library.byIdOrFail(cohort.courseId).content.title,
        cohort,
      };
      const { id, hash } = await freezeSheet(tx, around, locked, {
        personId: actor.personId,
        at: now,
        addressHash: keyedHash(this.config.SECRET_KEY, actor.address),
      });
      await audit(tx, actor, now, { action: 'attendance.countersign', subjectId: id, after: { hash } });
      await publishAbsences(tx, this.outbox, locked, id);
    });
  }
}
