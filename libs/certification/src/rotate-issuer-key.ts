import { Injectable } from '@nestjs/common';
import { audit, Clock } from '@tandem/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { IssueMissingCredentialsJob } from './issue-missing-credentials.job';
import { IssuerKeys } from './issuer-keys';

/** For the operator: signs with a new key from now on. What the old one signed stays valid, unless it was stolen. */
@Injectable()
export class RotateIssuerKey {
  constructor(
    private readonly dataSource: DataSource,
    private readonly keys: IssuerKeys,
    private readonly clock: Clock,
    private readonly missing: IssueMissingCredentialsJob,
  ) {}

  /**
   * @param stolen the public key of one that somebody else may hold, in use or retired: nobody is to trust what it signed,
   *   and every certificate here that bears its signature is signed again
   * @returns the public key in use afterwards
   * @throws Error when there is no such key
   */
  async run(stolen: string | null): Promise<string> {
    const inUse = await this.dataSource.transaction(async (tx) => {
      const now = this.clock.now();
      // Whoever signs with it at this moment may still end: that proof is as good as the others.
      await tx.query('UPDATE issuer_key SET retired_at = $1, secret = NULL WHERE retired_at IS NULL', [now]);
      if (stolen) await this.disown(tx, stolen);
      await this.keys.add(tx);
      const { id, publicKey } = await this.keys.present(tx);
      const after = { publicKey, disowned: stolen };
      await audit(tx, null, now, { action: 'issuer-key.rotate', subjectId: id, after });
      return publicKey;
    });
    await this.missing.run();
    return inUse;
  }

  private async disown(tx: EntityManager, stolen: string): Promise<void> {
    const [known] = await tx.query<[unknown[], number]>(
      'UPDATE issuer_key SET disowned_at = $2 WHERE public_key = $1 RETURNING id',
      [stolen, this.clock.now()],
    );
    if (known.length === 0) throw new Error(`No key of the academy is ${stolen}.`);
  }
}
