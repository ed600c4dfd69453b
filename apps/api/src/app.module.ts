import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BillingModule } from '@tandem/billing';
import { CatalogueModule } from '@tandem/catalogue';
import { CertificationModule } from '@tandem/certification';
import { CohortsModule } from '@tandem/cohorts';
import { CommunityModule } from '@tandem/community';
import { IdentityModule, SessionGuard } from '@tandem/identity';
import { LearningModule } from '@tandem/learning';
import { NotificationsModule } from '@tandem/notifications';
import { PlatformModule, PolicyGuard, ProblemFilter, type Config } from '@tandem/platform';
import { ProspectsModule } from '@tandem/prospects';
import { SearchModule } from '@tandem/search';
import { dataSourceOptions } from './data-source';
import { PlatformController } from './platform.controller';

/** Composition only. The session guard says who calls, the policy guard whether she may: in this order. */
@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        TypeOrmModule.forRoot(dataSourceOptions(config.DATABASE_URL, config.DATABASE_POOL)),
        PlatformModule.with(config),
        IdentityModule,
        CatalogueModule,
        CohortsModule,
        LearningModule,
        CertificationModule,
        BillingModule,
        CommunityModule,
        ProspectsModule,
        NotificationsModule,
        SearchModule,
      ],
      controllers: [PlatformController],
      providers: [
        { provide: APP_GUARD, useExisting: SessionGuard },
        { provide: APP_GUARD, useClass: PolicyGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
