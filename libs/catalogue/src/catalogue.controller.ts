import { Controller } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Endpoint } from '@tandem/platform';
import { CourseLibrary } from './course-library';
import { glossaryOf } from './rules/glossary';

@Controller()
export class CatalogueController {
  constructor(private readonly library: CourseLibrary) {}

  @Endpoint(contract.getGlossary)
  getGlossary({ params }: InputOf<typeof contract.getGlossary>) {
    return glossaryOf(this.library.bySlugOrFail(params.courseSlug).content);
  }
}
