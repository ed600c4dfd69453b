import { Injectable } from '@nestjs/common';
import { Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { Letters, type Recipient } from '../letters';
import { PortalLinks } from '../portal-links';
import { accountExists } from '../templates/account-exists';
import { confirmSignUp } from '../templates/confirm-sign-up';

/** `account_locale` is null when nobody has an account with this address. */
type Row = Recipient & { account_locale: Recipient['locale'] | null };

/** The only place that looks whether an address is taken: what it finds goes to the owner of the address alone. */
@Injectable()
export class SignUpMail {
  constructor(
    outbox: Outbox,
    private readonly dataSource: DataSource,
    private readonly letters: Letters,
    private readonly links: PortalLinks,
  ) {
    outbox.handle('identity.sign-up-requested', 'mail-sign-up', ({ signUpId }, job) =>
      this.send(signUpId, job.id),
    );
  }

  private async send(signUpId: string, mailId: string): Promise<void> {
    const [row] = await this.dataSource.query<Row[]>(
      `SELECT s.email, s.locale, p.locale AS account_locale
       FROM sign_up s LEFT JOIN person p ON p.email = s.email
       WHERE s.id = $1 AND s.used_at IS NULL AND s.expires_at > now()`,
      [signUpId],
    );
    if (!row) return;
    if (row.account_locale) {
      const locale = row.account_locale;
      const urls = { signInUrl: this.links.signIn(), resetUrl: this.links.forgottenPassword() };
      await this.letters.send(mailId, { ...row, locale }, accountExists[locale](urls));
      return;
    }
    const confirmUrl = this.links.confirmSignUp(signUpId);
    await this.letters.send(mailId, row, confirmSignUp[row.locale]({ confirmUrl }));
  }
}
