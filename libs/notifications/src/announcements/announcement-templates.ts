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
      `SELECT t.id, t.name, t.subject, t.text, t.person_id = $1 AS own
       FROM announcement_template t JOIN person p ON p.id = t.person_id
       WHERE t.person_id = $1 OR 'owner' = ANY (p.roles) ORDER BY own DESC, t.name, t.id LIMIT 200`,
      [personId],
    );
    return { templates };
  }

  /** @throws DomainError `not-found` for one of somebody else */
  async save(
    { params, body }: InputOf<typeof saveAnnouncementTemplate>,
    { personId }: KnownActor,
  ): Promise<void> {
    const saved = await this.dataSource.query<unknown[]>(
      `INSERT INTO announcement_template AS t (id, person_id, name, subject, text, created_at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, subject = excluded.subject, text = excluded.text
         WHERE t.person_id = excluded.person_id RETURNING id`,
      [params.templateId, personId, body.name, body.subject, body.text, this.clock.now()],
    );
    if (saved.length === 0) throw new DomainError('not-found');
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
