import { Injectable } from '@nestjs/common';
import type { completeSignIn, InputOf, SessionGranted } from '@tandem/contracts';
import type { Actor, ApiRequest } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { Person } from './entities/person.entity';
import { FactorChanges } from './factor-changes';
import { FactorProofs } from './factor-proofs';
import { OpenSession } from './open-session';
import { PendingSignIns } from './pending-sign-ins';
import { RateLimits } from './rate-limits';

/** The second step of a sign-in. The session opens here: nothing carries over from the first step but the ticket. */
@Injectable()
export class CompleteSignIn {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pendingSignIns: PendingSignIns,
    private readonly proofs: FactorProofs,
    private readonly rateLimits: RateLimits,
    private readonly openSession: OpenSession,
    private readonly changes: FactorChanges,
  ) {}

  /** @throws DomainError `validation`, `second-step-expired`, `token-invalid`, `too-many-requests` */
  async run(
    { body }: InputOf<typeof completeSignIn>,
    actor: Actor,
    request: ApiRequest,
  ): Promise<SessionGranted> {
    const pending = await this.pendingSignIns.find(this.dataSource.manager, body.ticket);
    const { personId } = pending;
    await this.rateLimits.countProof('second-step', personId);
    const proof = await this.proofs.read(personId, body.code);
    const session = await this.dataSource.transaction(async (tx) => {
      await this.proofs.use(tx, proof);
      await this.pendingSignIns.take(tx, pending);
      if (proof.kind === 'recovery') {
        await this.changes.record(tx, { ...actor, personId }, personId, 'recovery-code-used');
      }
      const person = await tx.findOneByOrFail(Person, { id: personId });
      return this.openSession.enter(tx, person, actor, request);
    });
    await this.rateLimits.forgetProofs('second-step', personId);
    return session;
  }
}
