import { Injectable } from '@nestjs/common';
import type { answerPrompt, InputOf } from '@tandem/contracts';
import { Clock, DomainError, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';

@Injectable()
export class AnswerPrompt {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Finished or not: she may come back to a prompt at any time. Words that were not before her eyes are not overwritten.
   * @throws DomainError `answer-changed`
   */
  async run({ params, body }: InputOf<typeof answerPrompt>, actor: KnownActor): Promise<void> {
    const { text, audience, base } = body;
    const saved = await this.dataSource.query<unknown[]>(
      `INSERT INTO onboarding_answer AS a (person_id, prompt, text, audience, updated_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (person_id, prompt) DO UPDATE
         SET text = excluded.text, audience = excluded.audience, updated_at = excluded.updated_at
         WHERE a.updated_at = $6 OR a.text = excluded.text RETURNING prompt`,
      [actor.personId, params.prompt, text, audience, this.clock.now(), base],
    );
    if (saved.length === 0) throw new DomainError('answer-changed');
  }
}
