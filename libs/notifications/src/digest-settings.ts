import { Inject, Injectable } from '@nestjs/common';
import {
  digestKinds,
  mailKinds,
  type DigestSettings,
  type InputOf,
  type leaveDigest,
  type setDigestSettings,
} from '@tandem/contracts';
import { Clock, CONFIG, verifyToken, type Config, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';

/** Which kinds somebody gets mail about: all of them, until she says otherwise. */
@Injectable()
export class DigestSettingsStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async of({ personId }: KnownActor): Promise<DigestSettings> {
    const muted = await this.dataSource.query<Array<{ kind: string }>>(
      'SELECT kind FROM digest_mute WHERE person_id = $1',
      [personId],
    );
    return { kinds: mailKinds.filter((kind) => !muted.some((mute) => mute.kind === kind)) };
  }

  async set({ body }: InputOf<typeof setDigestSettings>, { personId }: KnownActor): Promise<void> {
    const muted = mailKinds.filter((kind) => !body.kinds.includes(kind));
    await this.dataSource.transaction(async (tx) => {
      await tx.query('DELETE FROM digest_mute WHERE person_id = $1 AND kind = ANY ($2)', [
        personId,
        body.kinds,
      ]);
      await this.mute(tx, personId, muted);
    });
  }

  /** By the link of a mail. @throws DomainError `token-invalid` on a forged link only */
  async leave({ body }: InputOf<typeof leaveDigest>): Promise<void> {
    const personId = verifyToken(this.config.SECRET_KEY, `digest-leave-${body.kind}`, body.token);
    await this.mute(this.dataSource.manager, personId, body.kind === 'all' ? digestKinds : [body.kind]);
  }

  /** Of somebody who has left meanwhile, nothing. */
  private async mute(
    manager: Pick<DataSource, 'query'>,
    personId: string,
    kinds: readonly string[],
  ): Promise<void> {
    await manager.query(
      `INSERT INTO digest_mute (person_id, kind, muted_at)
       SELECT p.id, kind, $3 FROM person p CROSS JOIN unnest($2::text[]) AS kind WHERE p.id = $1
       ON CONFLICT DO NOTHING`,
      [personId, kinds, this.clock.now()],
    );
  }
}
