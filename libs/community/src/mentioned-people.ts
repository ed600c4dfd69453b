import { Injectable } from '@nestjs/common';
import type { Mentionable } from '@tandem/contracts';
import { DomainError } from '@tandem/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { mentionable } from './discussion-access';
import { DiscussionMention } from './entities/discussion-mention.entity';
import { findMentions } from './rules/mentions';

/** Whom the text of a post calls by name. */
@Injectable()
export class MentionedPeople {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws DomainError `validation` with whose names the unclear ones may be */
  async find(
    cohortId: string,
    typed: string,
    choices: Array<{ typed: string; personId: string }>,
  ): Promise<{ text: string; people: Mentionable[] }> {
    if (!typed.includes('@')) return { text: typed, people: [] };
    const found = findMentions(typed, await mentionable(this.dataSource.manager, cohortId), choices);
    if (found.clear) return found;
    throw new DomainError('validation', { mentions: found.unclear }, [
      { pointer: '#/text', detail: 'ambiguous-mention' },
    ]);
  }

  /** In the place of those before. @returns whether somebody is called who was not */
  async save(tx: EntityManager, postId: string, people: Mentionable[]): Promise<boolean> {
    const before = await tx.findBy(DiscussionMention, { postId });
    await tx.delete(DiscussionMention, { postId });
    for (const { id, name } of people) await tx.insert(DiscussionMention, { postId, personId: id, name });
    return people.some(({ id }) => !before.some(({ personId }) => personId === id));
  }
}
