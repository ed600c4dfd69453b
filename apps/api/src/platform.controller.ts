import { Controller, Inject } from '@nestjs/common';
import { getLive, getOpenApi, getReady, openApiDocument } from '@tandem/contracts';
import { CONFIG, DomainError, Endpoint, type Config } from '@tandem/platform';
import { DataSource } from 'typeorm';

@Controller()
export class PlatformController {
  private readonly document: Record<string, unknown>;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIG) config: Config,
  ) {
    this.document = openApiDocument({ serverUrl: config.API_URL, demo: config.ADJUSTABLE_CLOCK });
  }

  @Endpoint(getLive)
  live() {
    return { status: 'ok' as const };
  }

  @Endpoint(getReady)
  async ready() {
    try {
      await this.dataSource.query('SELECT FROM outbox LIMIT 1');
    } catch {
      throw new DomainError('not-ready');
    }
    return { status: 'ok' as const };
  }

  @Endpoint(getOpenApi)
  openApi() {
    return this.document;
  }
}
