import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import { openBadge, statusListBits } from '@tandem/credential';
import { Clock, CONFIG, type Config } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import { Certificate } from './entities/certificate.entity';
import { IssuerKeys } from './issuer-keys';
import { certifiedOf } from './rules/certified-of';
import { statusListUrl } from './rules/status-list-url';

/** Half a list at most: a place drawn by lot is then free at the first try, one time in two at worst. */
const perList = statusListBits / 2;

/** Signs the credential of a certificate: one, whoever asks and however many at once. */
@Injectable()
export class IssueCredential {
  constructor(
    private readonly keys: IssuerKeys,
    private readonly clock: Clock,
    private readonly library: CourseLibrary,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Repeatable: what is signed stays as it is. */
  async run(tx: EntityManager, certificateId: string): Promise<void> {
    const certificate = await tx.findOneByOrFail(Certificate, { id: certificateId });
    const key = await this.keys.present(tx);
    const origin = new URL(this.config.PORTAL_URL).origin;
    for (;;) {
      const [state] = await tx.query<[{ done: boolean; signed: number }]>(
        `SELECT EXISTS (SELECT FROM certificate_credential WHERE certificate_id = $1) AS done,
                (SELECT count(*)::int FROM certificate_credential) AS signed`,
        [certificateId],
      );
      if (state.done) return;
      const list = 1 + Math.floor(state.signed / perList);
      const index = randomInt(statusListBits);
      const now = this.clock.now();
      const badge = openBadge(certifiedOf(certificate), {
        did: this.keys.did,
        origin,
        courseSlug: this.library.byIdOrFail(certificate.courseId).slug,
        statusList: statusListUrl(origin, list),
        statusIndex: index,
      });
      const document = await this.keys.sign(key, badge, now);
      // Somebody else's place, or hers signed meanwhile: looked at again above.
      await tx.query(
        `INSERT INTO certificate_credential (certificate_id, key_id, status_list, status_index, document, signed_at)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
        [certificateId, key.id, list, index, JSON.stringify(document), now],
      );
    }
  }
}
