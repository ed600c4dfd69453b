import { Module } from '@nestjs/common';
import { CourseLibrary } from './course-library';

@Module({ providers: [CourseLibrary], exports: [CourseLibrary] })
export class CatalogueModule {}
