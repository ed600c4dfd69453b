import { Injectable } from '@nestjs/common';
import { Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { leaveWithoutRole } from './leave-without-role';

/** Takes somebody who is no trainer any more off her cohorts, as an owner would one by one; an archived one stays as it was until it is brought back. */
@Injectable()
export class LeaveCohorts {
  constructor(outbox: Outbox, dataSource: DataSource) {
    // Nothing to leave where she was given the role again meanwhile, or where this ran before.
    outbox.handle('identity.trainer-role-taken', 'leave-cohorts', ({ personId }) =>
      dataSource.transaction((tx) => leaveWithoutRole(tx, outbox, { personId })),
    );
  }
}
