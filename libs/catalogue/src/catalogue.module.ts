import { Module } from '@nestjs/common';
import { CatalogueController } from './catalogue.controller';
import { CourseLibrary } from './course-library';

@Module({ controllers: [CatalogueController], providers: [CourseLibrary], exports: [CourseLibrary] })
export class CatalogueModule {}
