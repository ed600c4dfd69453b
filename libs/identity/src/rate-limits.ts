import { Injectable } from '@nestjs/common';
import { DomainError } from '@tandem/platform';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';

/** What is guessed: the second factor, her password, the code that a trainer shows for signing attendance. */
type Proof = 'second-step' | 'password' | 'attendance';

/** Brakes on guessing and on mail floods, shared by all processes. They delay; they lock nobody out for good. */
@Injectable()
export class RateLimits {
  private readonly failuresByAccount: RateLimiterPostgres;
  private readonly failuresByAddress: RateLimiterPostgres;
  private readonly proofs: RateLimiterPostgres;
  private readonly mailsByAccount: RateLimiterPostgres;
  private readonly mailsByAddress: RateLimiterPostgres;
  private readonly posts: RateLimiterPostgres;
  private readonly contacts: RateLimiterPostgres;
  private readonly bounces: RateLimiterPostgres;
  private readonly refusedBounces: RateLimiterPostgres;

  constructor(dataSource: DataSource) {
    const limiter = (keyPrefix: string, points: number, minutes: number) =>
      new RateLimiterPostgres({
        storeClient: (dataSource.driver as unknown as { master: Pool }).master,
        storeType: 'pool',
        tableName: 'rate_limit',
        tableCreated: true,
        keyPrefix,
        points,
        duration: minutes * 60,
      });
    this.failuresByAccount = limiter('sign-in-account', 8, 10);
    this.failuresByAddress = limiter('sign-in-address', 100, 10);
    this.proofs = limiter('proof', 10, 60);
    this.mailsByAccount = limiter('mail-account', 6, 60);
    this.mailsByAddress = limiter('mail-address', 300, 60);
    this.posts = limiter('post', 10, 1);
    this.contacts = limiter('contact', 20, 60);
    this.bounces = limiter('bounce', 1000, 1);
    this.refusedBounces = limiter('bounce-refused', 20, 10);
  }

  /** @throws DomainError `too-many-requests` */
  async checkSignIn(email: string, address: string): Promise<void> {
    const [account, place] = await Promise.all([
      this.failuresByAccount.get(`${email}|${address}`),
      this.failuresByAddress.get(address),
    ]);
    refuseFrom(this.failuresByAccount, account);
    refuseFrom(this.failuresByAddress, place);
  }

  async countFailedSignIn(email: string, address: string): Promise<void> {
    await Promise.allSettled([
      this.failuresByAccount.consume(`${email}|${address}`),
      this.failuresByAddress.consume(address),
    ]);
  }

  async forgetFailedSignIns(email: string, address: string): Promise<void> {
    await this.failuresByAccount.delete(`${email}|${address}`);
  }

  /**
   * Before a code or a password of a known account is compared. By account alone, from wherever it is tried: strangers
   * do not come this far, so nobody can slow down somebody else. Counted first, so that guesses at once count each.
   * @throws DomainError `too-many-requests`
   */
  async countProof(of: Proof, personId: string): Promise<void> {
    await this.proofs.consume(`${of}|${personId}`).catch(refuse);
  }

  async forgetProofs(of: Proof, personId: string): Promise<void> {
    await this.proofs.delete(`${of}|${personId}`);
  }

  /** Before anything that sends a mail to an address somebody typed. @throws DomainError `too-many-requests` */
  async countMail(email: string, address: string): Promise<void> {
    await Promise.all([this.mailsByAccount.consume(email), this.mailsByAddress.consume(address)]).catch(
      refuse,
    );
  }

  /** Before a message to somebody of the directory: each is a mail. @throws DomainError `too-many-requests` */
  async countContact(personId: string): Promise<void> {
    await this.contacts.consume(personId).catch(refuse);
  }

  /** Before the secret that came with a bounce is compared. @throws DomainError `too-many-requests` */
  async checkBounce(address: string): Promise<void> {
    refuseFrom(this.refusedBounces, await this.refusedBounces.get(address));
  }

  async countRefusedBounce(address: string): Promise<void> {
    await this.refusedBounces.consume(address).catch(refuse);
  }

  /** Before a bounce is read: those of a whole academy. @throws DomainError `too-many-requests` */
  async countBounce(): Promise<void> {
    await this.bounces.consume('all').catch(refuse);
  }

  /** Before somebody's post in a discussion. @throws DomainError `too-many-requests` */
  async countPost(personId: string): Promise<void> {
    await this.posts.consume(personId).catch(refuse);
  }
}

function refuseFrom({ points }: RateLimiterPostgres, state: RateLimiterRes | null): void {
  if (state && state.consumedPoints >= points) throw tooMany(state);
}

function refuse(error: unknown): never {
  throw error instanceof RateLimiterRes ? tooMany(error) : error;
}

function tooMany(state: RateLimiterRes): DomainError {
  return new DomainError('too-many-requests', { retryAfter: Math.ceil(state.msBeforeNext / 1000) });
}
