import { factorChanges, type FactorChange } from '@tandem/contracts';
import { checkLetters, hostile, letter, url } from '../../../../test/support/letters';
import { accountExists } from './account-exists';
import { confirmLead } from './confirm-lead';
import { confirmSignUp } from './confirm-sign-up';
import { passwordReset } from './password-reset';
import { secondFactorChanged } from './second-factor-changed';

checkLetters([
  letter('confirm-sign-up', confirmSignUp, { confirmUrl: url }),
  letter('account-exists', accountExists, { signInUrl: url, resetUrl: `${url}&c=2` }),
  letter('password-reset', passwordReset, { name: hostile, resetUrl: url }),
  letter('confirm-lead', confirmLead, { confirmUrl: url, unsubscribeUrl: `${url}&c=2` }),
  ...factorChanges.map((change) =>
    letter(`second-factor-changed, ${change}`, secondFactorChanged, factor(change, 3)),
  ),
  letter('second-factor-changed, last code', secondFactorChanged, factor('recovery-code-used', 0)),
]);

function factor(change: FactorChange, recoveryCodesLeft: number) {
  return { name: hostile, change, recoveryCodesLeft, accountUrl: url };
}
