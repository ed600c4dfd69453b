import type { CourseContent } from '../course-content';
import { lessonSections, type LessonSection } from './lesson-sections';

/** What is found as one: a lesson or a term of the glossary. Named as the columns of `search_entry`. */
export interface SearchEntry {
  kind: 'lesson' | 'term';
  key: string;
  part_id: string | null;
  module_id: string;
  module_number: number;
  module_slug: string;
  module_title: string;
  free: boolean;
  slug: string;
  title: string;
  objective: string;
  sections: LessonSection[];
}

/** All that can be found in a version. The glossary is public, hence free. */
export function searchEntriesOf({ modules }: Pick<CourseContent, 'modules'>): SearchEntry[] {
  return modules.flatMap((module) => {
    const place = {
      module_id: module.id,
      module_number: module.number,
      module_slug: module.slug,
      module_title: module.title,
    };
    const lessons = module.lessons.map(({ id, key, slug, title, objective, html }): SearchEntry => ({
      ...place,
      ...{ kind: 'lesson', key, part_id: id, free: module.free, slug, title, objective },
      sections: lessonSections(html ?? ''),
    }));
    const terms = module.glossary.map(({ key, term, definition }): SearchEntry => ({
      ...place,
      ...{ kind: 'term', key, part_id: null, free: true, slug: key, title: term, objective: '' },
      sections: [{ anchor: null, heading: null, text: definition }],
    }));
    return [...lessons, ...terms];
  });
}
