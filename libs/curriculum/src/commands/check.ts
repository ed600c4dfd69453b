// `npm run curriculum`: every finding on the content of the course, as file, field and message.
import { checkContent, CurriculumError, loadCurriculum, obmFolder, type CurriculumIssue } from '../index';
import { staleFiles } from '../templates/stale-files';

async function findings(): Promise<CurriculumIssue[]> {
  try {
    const course = await loadCurriculum(obmFolder);
    const stale = await staleFiles(course);
    return [
      ...checkContent(course),
      ...stale.map(({ module, template }) => ({
        file: `${module.folder}/files/${template.file}`,
        field: '',
        message: 'is not what its template makes: npm run templates',
      })),
    ];
  } catch (error) {
    if (error instanceof CurriculumError) return error.issues;
    throw error;
  }
}

void findings().then((all) => {
  for (const { file, field, message } of all)
    console.error([file, field, message].filter(Boolean).join(': '));
  console.log(all.length ? `${all.length} findings` : 'nothing to mend');
  process.exitCode = all.length ? 1 : 0;
});
