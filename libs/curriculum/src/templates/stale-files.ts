import type { CourseFiles, ModuleFiles } from '../format';
import type { TemplateFile } from '../template';
import { makeFile } from './make-file';

/** Templates whose file is not there, or is not what they make. */
export async function staleFiles({
  modules,
}: CourseFiles): Promise<{ module: ModuleFiles; template: TemplateFile }[]> {
  const stale: { module: ModuleFiles; template: TemplateFile }[] = [];
  for (const module of modules) {
    for (const template of module.templates) {
      const file = module.files.find(({ name }) => name === template.file);
      if (!file || !Buffer.from(await makeFile(template)).equals(file.bytes))
        stale.push({ module, template });
    }
  }
  return stale;
}
