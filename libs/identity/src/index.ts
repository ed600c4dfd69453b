import { FactorSetup } from './entities/factor-setup.entity';
import { PasswordReset } from './entities/password-reset.entity';
import { PendingSignIn } from './entities/pending-sign-in.entity';
import { Person } from './entities/person.entity';
import { RecoveryCode } from './entities/recovery-code.entity';
import { SecondFactor } from './entities/second-factor.entity';
import { Session } from './entities/session.entity';
import { SignUp } from './entities/sign-up.entity';

export { CreateOwner, type OwnerOutcome } from './create-owner';
export { IdentityModule } from './identity.module';
export { hashPassword } from './passwords';
export { RateLimits } from './rate-limits';
export { SessionGuard } from './session.guard';

/** For the list of entities only: other domains refer to a person by id. */
export const identityEntities = [
  ...[Person, Session, SignUp, PasswordReset],
  ...[SecondFactor, FactorSetup, RecoveryCode, PendingSignIn],
];
