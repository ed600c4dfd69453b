import { Inject, Injectable } from '@nestjs/common';
import { statusListCredential, type OpenBadge, type Signed } from '@tandem/credential';
import { CONFIG, DomainError, type Config } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { IssuerKeys } from './issuer-keys';
import { readCertificateCode } from './rules/certificate-code';
import { statusListUrl } from './rules/status-list-url';

/** One that was renewed stays true until its own end. */
const revoked = `x.revoked_at IS NOT NULL AND x.revoked_reason IS DISTINCT FROM 'renewed'`;

@Injectable()
export class CredentialsQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly keys: IssuerKeys,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Null for an unknown code, and for a certificate of former times that the job has not signed yet. */
  async find(typed: string): Promise<Signed<OpenBadge> | null> {
    const [row] = await this.dataSource.query<Array<{ document: Signed<OpenBadge> }>>(
      `SELECT d.document FROM certificate x JOIN certificate_credential d ON d.certificate_id = x.id
       WHERE x.code = $1`,
      [readCertificateCode(typed)],
    );
    return row?.document ?? null;
  }

  /**
   * Made anew for whoever asks, from what is revoked now: there is no copy that could lag behind. Between two
   * revocations it is the same text to the letter.
   * @throws DomainError `not-found`
   */
  async statusList(list: number) {
    const [row] = await this.dataSource.query<Array<{ revoked: number[]; since: Date }>>(
      `SELECT coalesce(json_agg(d.status_index ORDER BY d.status_index) FILTER (WHERE ${revoked}), '[]')
                AS revoked,
              greatest(min(d.signed_at), max(x.revoked_at) FILTER (WHERE ${revoked}), (SELECT max(created_at) FROM issuer_key)) AS since
       FROM certificate_credential d JOIN certificate x ON x.id = d.certificate_id
       WHERE d.status_list = $1 GROUP BY d.status_list`,
      [list],
    );
    if (!row) throw new DomainError('not-found');
    const url = statusListUrl(new URL(this.config.PORTAL_URL).origin, list);
    const key = await this.keys.present(this.dataSource.manager);
    return this.keys.sign(key, statusListCredential(url, this.keys.did, row.since, row.revoked), row.since);
  }
}
