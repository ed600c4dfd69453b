import { Injectable } from '@nestjs/common';
import type { Seller } from '@tandem/contracts';
import { audit, Clock, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { findSeller } from './seller';

@Injectable()
export class SaveSeller {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Of documents to come: those issued keep what they bear. */
  async run(identity: Seller, actor: KnownActor): Promise<void> {
    const now = this.clock.now();
    await this.dataSource.transaction(async (tx) => {
      const before = await findSeller(tx);
      await tx.query(
        `INSERT INTO seller (id, identity, saved_at) VALUES (1, $1, $2)
         ON CONFLICT (id) DO UPDATE SET identity = excluded.identity, saved_at = excluded.saved_at`,
        [JSON.stringify(identity), now],
      );
      await audit(tx, actor, now, { action: 'seller.save', subjectId: 'seller', before, after: identity });
    });
  }
}
