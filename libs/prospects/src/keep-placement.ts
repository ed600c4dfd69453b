import { Inject, Injectable } from '@nestjs/common';
import type { getPlacement, InputOf, keepPlacement, ResponseOf } from '@tandem/contracts';
import { Clock, CONFIG, DomainError, type Config, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { Placement } from './entities/placement.entity';
import { fittingRole, ruleVersion } from './rules/fitting-role';
import { readResultCode, writeResultCode } from './rules/result-code';

/** A guest's or a member's own placement. */
@Injectable()
export class KeepPlacement {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Repeatable: the same result keeps its day. @throws DomainError `unknown-result` */
  async run({ body }: InputOf<typeof keepPlacement>, actor: KnownActor): Promise<void> {
    const scores = readResultCode(this.config.SECRET_KEY, body.code);
    if (!scores) throw new DomainError('unknown-result');
    await this.dataSource.query(
      `INSERT INTO placement AS kept (person_id, scores, role, rule_version, taken_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (person_id) DO UPDATE SET scores = excluded.scores, role = excluded.role,
         rule_version = excluded.rule_version, taken_at = excluded.taken_at
       WHERE (kept.scores, kept.rule_version) <> (excluded.scores, excluded.rule_version)`,
      [actor.personId, scores, fittingRole(scores).role, ruleVersion, this.clock.now()],
    );
  }

  async of(personId: string): Promise<ResponseOf<typeof getPlacement>> {
    const kept = await this.dataSource.manager.findOneBy(Placement, { personId });
    if (!kept) return { placement: null };
    const { role, scores, takenAt } = kept;
    const code = writeResultCode(this.config.SECRET_KEY, scores);
    return {
      placement: { role, scores, ruleVersion: kept.ruleVersion, takenAt: takenAt.toISOString(), code },
    };
  }
}
