import { Injectable } from '@nestjs/common';
import { audit, Clock } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { IssuerKeys } from './issuer-keys';

/** For the operator: signs with a new key from now on. What the old one signed stays valid. */
@Injectable()
export class RotateIssuerKey {
  constructor(
    private readonly dataSource: DataSource,
    private readonly keys: IssuerKeys,
    private readonly clock: Clock,
  ) {}

  /** @returns the public key in use afterwards */
  async run(): Promise<string> {
    return this.dataSource.transaction(async (tx) => {
      // Whoever signs with it at this moment may still end: that proof is as good as the others.
      await tx.query('UPDATE issuer_key SET retired_at = $1, secret = NULL WHERE retired_at IS NULL', [
        this.clock.now(),
      ]);
      await this.keys.add(tx);
      const { id, publicKey } = await this.keys.present(tx);
      await audit(tx, null, this.clock.now(), {
        action: 'issuer-key.rotate',
        subjectId: id,
        after: { publicKey },
      });
      return publicKey;
    });
  }
}
