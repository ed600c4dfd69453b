import { Injectable } from '@nestjs/common';
import type { InputOf, shareAnswers } from '@tandem/contracts';
import type { KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';

@Injectable()
export class ShareAnswers {
  constructor(private readonly dataSource: DataSource) {}

  /** Prompts that are not named stay as they are, and those that she has not answered are passed over. */
  async run({ body }: InputOf<typeof shareAnswers>, actor: KnownActor): Promise<void> {
    await this.dataSource.query(
      `UPDATE onboarding_answer a SET audience = chosen.value FROM jsonb_each_text($2::jsonb) chosen
       WHERE a.person_id = $1 AND a.prompt = chosen.key AND a.audience <> chosen.value`,
      [actor.personId, JSON.stringify(body.audiences)],
    );
  }
}
