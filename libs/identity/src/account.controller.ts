import { Controller, UseGuards } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Endpoint, type Actor, type ApiRequest, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { AccountQueries } from './account.queries';
import { ConfirmSignUp } from './confirm-sign-up';
import { Person } from './entities/person.entity';
import { Session } from './entities/session.entity';
import { OpenSession } from './open-session';
import { RequestAccount } from './request-account';
import { ResetPassword } from './reset-password';
import { SetRoles } from './set-roles';
import { SignInGuard } from './sign-in.guard';

@Controller()
export class AccountController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: AccountQueries,
    private readonly openSession: OpenSession,
    private readonly requestAccount: RequestAccount,
    private readonly confirmation: ConfirmSignUp,
    private readonly resetPassword: ResetPassword,
    private readonly roles: SetRoles,
  ) {}

  @Endpoint(contract.startGuest)
  startGuest(_input: unknown, _actor: Actor, request: ApiRequest) {
    return this.openSession.forGuest(request);
  }

  @Endpoint(contract.signUp)
  signUp(input: InputOf<typeof contract.signUp>, actor: Actor) {
    return this.requestAccount.run(input, actor);
  }

  @Endpoint(contract.confirmSignUp)
  confirmSignUp(input: InputOf<typeof contract.confirmSignUp>, _actor: Actor, request: ApiRequest) {
    return this.confirmation.run(input, request);
  }

  @UseGuards(SignInGuard)
  @Endpoint(contract.signIn)
  signIn(_input: InputOf<typeof contract.signIn>, actor: Actor, request: ApiRequest) {
    return this.openSession.forPerson(request.user as Person, actor, request);
  }

  @Endpoint(contract.signOut)
  async signOut(_input: unknown, actor: KnownActor) {
    await this.dataSource.manager.delete(Session, { id: actor.sessionId });
  }

  @Endpoint(contract.requestPasswordReset)
  requestPasswordReset(input: InputOf<typeof contract.requestPasswordReset>, actor: Actor) {
    return this.resetPassword.request(input, actor);
  }

  @Endpoint(contract.confirmPasswordReset)
  confirmPasswordReset(
    input: InputOf<typeof contract.confirmPasswordReset>,
    _actor: Actor,
    request: ApiRequest,
  ) {
    return this.resetPassword.confirm(input, request);
  }

  @Endpoint(contract.getMe)
  me(_input: unknown, actor: Actor) {
    return this.queries.me(actor);
  }

  @Endpoint(contract.updateMe)
  async updateMe({ body }: InputOf<typeof contract.updateMe>, actor: KnownActor) {
    if (body.name ?? body.locale) await this.dataSource.manager.update(Person, { id: actor.personId }, body);
  }

  @Endpoint(contract.getQualifications)
  getQualifications(_input: unknown, actor: KnownActor) {
    return this.queries.qualifications(actor);
  }

  @Endpoint(contract.setQualifications)
  async setQualifications({ body }: InputOf<typeof contract.setQualifications>, actor: KnownActor) {
    await this.dataSource.manager.update(Person, { id: actor.personId }, body);
  }

  @Endpoint(contract.listSessions)
  listSessions(_input: unknown, actor: KnownActor) {
    return this.queries.sessions(actor);
  }

  @Endpoint(contract.revokeSession)
  async revokeSession({ params }: InputOf<typeof contract.revokeSession>, actor: KnownActor) {
    await this.dataSource.manager.delete(Session, { id: params.sessionId, personId: actor.personId });
  }

  @Endpoint(contract.listPeople)
  listPeople(input: InputOf<typeof contract.listPeople>) {
    return this.queries.people(input);
  }

  @Endpoint(contract.setRoles)
  setRoles(input: InputOf<typeof contract.setRoles>, actor: KnownActor) {
    return this.roles.run(input, actor);
  }
}
