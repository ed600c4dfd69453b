import { PasswordReset } from './entities/password-reset.entity';
import { Person } from './entities/person.entity';
import { Session } from './entities/session.entity';
import { SignUp } from './entities/sign-up.entity';

export { CreateOwner, type OwnerOutcome } from './create-owner';
export { IdentityModule } from './identity.module';
export { hashPassword } from './passwords';
export { RateLimits } from './rate-limits';
export { SessionGuard } from './session.guard';

/** For the list of entities only: other domains refer to a person by id. */
export const identityEntities = [Person, Session, SignUp, PasswordReset];
