import { Injectable } from '@nestjs/common';
import type {
  deleteAnnouncementTemplate,
  InputOf,
  listAnnouncementTemplates,
  ResponseOf,
  saveAnnouncementTemplate,
} from '@tandem/contracts';
import { Clock, DomainError, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { AnnouncementTemplate } from './entities/announcement-template.entity';

type Listed = ResponseOf<typeof listAnnouncementTemplates>;

@Injectable()
export class AnnouncementTemplates {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Her own first. */
  async list({ personId }: KnownActor): Promise<Listed> {
    const templates = await this.dataSource.query<Listed['templates']>(
      `SELECT t.id, t.name, t.subject, t.text, t.revision, t.person_id = $1 AS own
       FROM announcement_template t JOIN person p ON p.id = t.person_id
       WHERE t.person_id = $1 OR 'owner' = ANY (p.roles) ORDER BY own DESC, t.name, t.id LIMIT 200`,
      [personId],
    );
    return { templates };
  }

  /**
   * Repeatable. Nothing is overwritten that was not before her eyes, and nothing that was thrown away comes back.
   * @throws DomainError `not-found` for one of somebody else, `template-changed`, `template-deleted`
   */
  async save(
    { params: { templateId }, body }: InputOf<typeof saveAnnouncementTemplate>,
    { personId }: KnownActor,
  ): Promise<void> {
    const words = [body.name, body.subject, body.text];
    const { manager } = this.dataSource;
    const [rows] =
      body.base === 0
        ? [
            await manager.query<unknown[]>(
              `INSERT INTO announcement_template (id, person_id, name, subject, text, created_at)
               VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING RETURNING id`,
              [templateId, personId, ...words, this.clock.now()],
            ),
          ]
        : await manager.query<[unknown[], number]>(
            `UPDATE announcement_template SET name = $3, subject = $4, text = $5, revision = revision + 1
             WHERE id = $1 AND person_id = $2 AND revision = $6 RETURNING id`,
            [templateId, personId, ...words, body.base],
          );
    if (rows.length > 0) return;
    const found = await manager.findOneBy(AnnouncementTemplate, { id: templateId });
    if (!found) throw new DomainError('template-deleted');
    if (found.personId !== personId) throw new DomainError('not-found');
    if (words.some((word, at) => word !== [found.name, found.subject, found.text][at]))
      throw new DomainError('template-changed');
  }

  /** @throws DomainError `not-found`, also for one of somebody else */
  async delete(
    { params }: InputOf<typeof deleteAnnouncementTemplate>,
    { personId }: KnownActor,
  ): Promise<void> {
    const [rows] = await this.dataSource.query<[unknown[], number]>(
      'DELETE FROM announcement_template WHERE id = $1 AND person_id = $2 RETURNING id',
      [params.templateId, personId],
    );
    if (rows.length === 0) throw new DomainError('not-found');
  }
}
