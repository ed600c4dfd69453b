import { Inject, Injectable } from '@nestjs/common';
import type { getSecondFactor, ResponseOf } from '@tandem/contracts';
import { CONFIG, unseal, type Config, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { isFactorMandatory } from './rules/held-roles';
import { setupOf } from './rules/totp';
import { setupMilliseconds } from './set-up-second-factor';

interface Row {
  email: string;
  confirmed_at: Date | null;
  recovery_codes_left: number;
  /** Of a set-up under way. */
  secret: Buffer | null;
}

@Injectable()
export class SecondFactorQueries {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async ofCaller(actor: KnownActor): Promise<ResponseOf<typeof getSecondFactor>> {
    const [row] = await this.dataSource.query<Row[]>(
      `SELECT p.email, f.confirmed_at,
         (SELECT count(*)::int FROM recovery_code r WHERE r.person_id = p.id AND r.used_at IS NULL)
           AS recovery_codes_left,
         (SELECT s.secret FROM factor_setup s WHERE s.person_id = p.id AND s.created_at > $2) AS secret
       FROM person p LEFT JOIN second_factor f ON f.person_id = p.id WHERE p.id = $1`,
      [actor.personId, new Date(Date.now() - setupMilliseconds)],
    );
    const { email, secret: sealed, ...factor } = row!;
    const secret = sealed && unseal(this.config.SECRET_KEY, 'second-factor', actor.personId, sealed);
    return {
      confirmedAt: factor.confirmed_at?.toISOString() ?? null,
      mandatory: isFactorMandatory([...actor.roles, ...actor.withheldRoles], this.config.STAFF_SECOND_FACTOR),
      recoveryCodesLeft: factor.recovery_codes_left,
      setup: secret && setupOf(secret, this.config.ACADEMY_NAME, email),
    };
  }
}
