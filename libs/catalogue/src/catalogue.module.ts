import { Module } from '@nestjs/common';
import { CatalogueController } from './catalogue.controller';
import { CourseLibrary } from './course-library';
import { KeepSearchEntries } from './keep-search-entries';

@Module({
  controllers: [CatalogueController],
  providers: [CourseLibrary, KeepSearchEntries],
  exports: [CourseLibrary],
})
export class CatalogueModule {}
