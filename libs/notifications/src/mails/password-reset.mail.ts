import { Injectable } from '@nestjs/common';
import { Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { givenName } from '../format';
import { Letters, type Recipient } from '../letters';
import { PortalLinks } from '../portal-links';
import { passwordReset } from '../templates/password-reset';

/** An address without an account gets nothing: it was typed by somebody who is not its owner, or is mistaken. */
@Injectable()
export class PasswordResetMail {
  constructor(
    outbox: Outbox,
    private readonly dataSource: DataSource,
    private readonly letters: Letters,
    private readonly links: PortalLinks,
  ) {
    outbox.handle('identity.password-reset-requested', 'mail-password-reset', ({ passwordResetId }, job) =>
      this.send(passwordResetId, job.id),
    );
  }

  private async send(passwordResetId: string, mailId: string): Promise<void> {
    const [row] = await this.dataSource.query<Array<Recipient & { name: string }>>(
      `SELECT p.email, p.locale, p.name FROM password_reset r JOIN person p ON p.email = r.email
       WHERE r.id = $1 AND r.used_at IS NULL AND r.expires_at > now()`,
      [passwordResetId],
    );
    if (!row) return;
    const facts = { name: givenName(row.name), resetUrl: this.links.resetPassword(passwordResetId) };
    await this.letters.send(mailId, row, passwordReset[row.locale](facts));
  }
}
