import { Injectable } from '@nestjs/common';
import type { FactorChange } from '@tandem/contracts';
import { Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { givenName } from '../format';
import { Letters, type Recipient } from '../letters';
import { PortalLinks } from '../portal-links';
import { secondFactorChanged } from '../templates/second-factor-changed';

type Row = Recipient & { name: string; recovery_codes_left: number };

@Injectable()
export class SecondFactorChangedMail {
  constructor(
    outbox: Outbox,
    private readonly dataSource: DataSource,
    private readonly letters: Letters,
    private readonly links: PortalLinks,
  ) {
    outbox.handle(
      'identity.second-factor-changed',
      'mail-second-factor-changed',
      ({ personId, change }, job) => this.send(personId, change, job.id),
    );
  }

  private async send(personId: string, change: FactorChange, mailId: string): Promise<void> {
    const [row] = await this.dataSource.query<Row[]>(
      `SELECT email, locale, name,
         (SELECT count(*)::int FROM recovery_code WHERE person_id = $1 AND used_at IS NULL) AS recovery_codes_left
       FROM person WHERE id = $1 AND email IS NOT NULL`,
      [personId],
    );
    if (!row) return;
    const letter = secondFactorChanged[row.locale]({
      name: givenName(row.name),
      change,
      recoveryCodesLeft: row.recovery_codes_left,
      accountUrl: this.links.account(),
    });
    await this.letters.send(mailId, row, letter);
  }
}
