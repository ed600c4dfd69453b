import { StreamableFile } from '@nestjs/common';
import type { TableFormat } from '@tandem/contracts';
import { tableFileName, writeTable, type Table } from '@tandem/contracts/tables';
import { localeOf } from './locale';
import type { ApiRequest } from './request';

/** A table as a file to take away, in the reader's language. @param name what the file is saved as, without its ending */
export async function tableAnswer(
  { table, name, format }: { table: Table; name: string; format: TableFormat },
  request: Pick<ApiRequest, 'headers'>,
): Promise<StreamableFile> {
  return new StreamableFile(await writeTable(table, format, localeOf(request)), {
    disposition: `attachment; filename="${tableFileName([name], format)}"`,
  });
}
