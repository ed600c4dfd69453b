import { Module } from '@nestjs/common';
import { CatalogueModule } from '@tandem/catalogue';
import { SearchController } from './search.controller';
import { SearchQueries } from './search.queries';

@Module({ imports: [CatalogueModule], controllers: [SearchController], providers: [SearchQueries] })
export class SearchModule {}
