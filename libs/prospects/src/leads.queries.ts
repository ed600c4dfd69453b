import { Injectable } from '@nestjs/common';
import type { listLeads, ResponseOf } from '@tandem/contracts';
import { DataSource } from 'typeorm';
import { Lead } from './entities/lead.entity';

@Injectable()
export class LeadsQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Youngest consent first. */
  async list(): Promise<ResponseOf<typeof listLeads>> {
    const leads = await this.dataSource.manager.find(Lead, { order: { consentedAt: 'DESC', id: 'DESC' } });
    return {
      leads: leads.map((lead) => ({
        id: lead.id,
        email: lead.email,
        source: lead.source,
        consentedAt: lead.consentedAt.toISOString(),
        confirmedAt: lead.confirmedAt?.toISOString() ?? null,
        unsubscribedAt: lead.unsubscribedAt?.toISOString() ?? null,
      })),
    };
  }
}
