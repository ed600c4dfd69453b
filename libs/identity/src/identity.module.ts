import { Module } from '@nestjs/common';
import { AccountController } from './account.controller';
import { AccountQueries } from './account.queries';
import { ChangeSecondFactor } from './change-second-factor';
import { CompleteSignIn } from './complete-sign-in';
import { ConfirmPassword } from './confirm-password';
import { ConfirmSignUp } from './confirm-sign-up';
import { CreateOwner } from './create-owner';
import { FactorChanges } from './factor-changes';
import { FactorProofs } from './factor-proofs';
import { OpenSession } from './open-session';
import { PendingSignIns } from './pending-sign-ins';
import { RateLimits } from './rate-limits';
import { RequestAccount } from './request-account';
import { ResetPassword } from './reset-password';
import { SecondFactorController } from './second-factor.controller';
import { SecondFactorQueries } from './second-factor.queries';
import { BearerStrategy, SessionGuard } from './session.guard';
import { Sessions } from './sessions';
import { SetRoles } from './set-roles';
import { SetUpSecondFactor } from './set-up-second-factor';
import { LocalStrategy, SignInGuard } from './sign-in.guard';

@Module({
  controllers: [AccountController, SecondFactorController],
  providers: [
    AccountQueries,
    BearerStrategy,
    ChangeSecondFactor,
    CompleteSignIn,
    ConfirmPassword,
    ConfirmSignUp,
    CreateOwner,
    FactorChanges,
    FactorProofs,
    LocalStrategy,
    OpenSession,
    PendingSignIns,
    RateLimits,
    RequestAccount,
    ResetPassword,
    SecondFactorQueries,
    SessionGuard,
    Sessions,
    SetRoles,
    SetUpSecondFactor,
    SignInGuard,
  ],
  exports: [CreateOwner, SessionGuard, RateLimits],
})
export class IdentityModule {}
