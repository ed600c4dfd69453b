import { Module } from '@nestjs/common';
import { AccountController } from './account.controller';
import { AccountQueries } from './account.queries';
import { ConfirmSignUp } from './confirm-sign-up';
import { CreateOwner } from './create-owner';
import { OpenSession } from './open-session';
import { RateLimits } from './rate-limits';
import { RequestAccount } from './request-account';
import { ResetPassword } from './reset-password';
import { BearerStrategy, SessionGuard } from './session.guard';
import { Sessions } from './sessions';
import { SetRoles } from './set-roles';
import { LocalStrategy, SignInGuard } from './sign-in.guard';

@Module({
  controllers: [AccountController],
  providers: [
    AccountQueries,
    BearerStrategy,
    ConfirmSignUp,
    CreateOwner,
    LocalStrategy,
    OpenSession,
    RateLimits,
    RequestAccount,
    ResetPassword,
    SessionGuard,
    Sessions,
    SetRoles,
    SignInGuard,
  ],
  exports: [CreateOwner, SessionGuard, RateLimits],
})
export class IdentityModule {}
