import type { TemplateFile } from '../template';
import { sealZip } from './seal-zip';
import { writeDocument } from './write-document';
import { writeTable } from './write-table';
import { writeWorkbook } from './write-workbook';

/** The bytes of the file that a template describes: the same each time. */
export async function makeFile(template: TemplateFile): Promise<Uint8Array> {
  switch (template.file.split('.').at(-1)) {
    case 'xlsx':
      return sealZip(await writeWorkbook(template));
    case 'docx':
      return sealZip(await writeDocument(template));
    case 'csv':
      return writeTable(template);
    default:
      return Buffer.from(`${(template.text ?? '').trim()}\n`, 'utf8');
  }
}
