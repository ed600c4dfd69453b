import { z } from 'zod';

const text = z.string().trim().min(1);
/** A cell left empty is null or ''. A formula is written as a spreadsheet in English writes it, without its =. */
const cell = z.union([
  z.string(),
  z.number(),
  z.null(),
  z.strictObject({ formula: text.regex(/^[^=]/, 'is written without its =') }),
]);

const sheet = z
  .strictObject({
    name: text.max(31).regex(/^[^[\]:*?/\\]+$/, 'must not contain [ ] : * ? / or \\'),
    note: text.optional(),
    columns: z
      .array(
        z.strictObject({
          title: text,
          width: z.number().min(4).max(100).default(16),
          format: z.enum(['text', 'number', 'money', 'percent', 'date']).default('text'),
        }),
      )
      .min(1),
    rows: z.array(z.array(cell)),
  })
  .refine(({ columns, rows }) => rows.every((row) => row.length <= columns.length), {
    message: 'a row has more cells than there are columns',
    path: ['rows'],
  });

/** templates/<name>.yaml */
export const templateSheet = z
  .strictObject({
    file: z
      .string()
      .regex(
        /^[a-z0-9]+(-[a-z0-9]+)*\.(xlsx|csv|docx|md)$/,
        'must be a kebab-case .xlsx, .csv, .docx or .md',
      ),
    title: text,
    sheets: z.array(sheet).min(1).optional(),
    text: text.optional(),
  })
  .superRefine(({ file, sheets, text: body }, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (/\.(xlsx|csv)$/.test(file)) {
      if (!sheets) refuse('sheets', 'are missing');
      if (body !== undefined) refuse('text', 'is for a .docx or .md');
      if (file.endsWith('.csv') && (sheets?.length ?? 1) > 1) refuse('sheets', 'a .csv has one sheet');
      if (file.endsWith('.csv') && JSON.stringify(sheets).includes('{"formula"'))
        refuse('sheets', 'a .csv has no formula');
    } else {
      if (body === undefined) refuse('text', 'is missing');
      if (sheets) refuse('sheets', 'are for an .xlsx or .csv');
    }
  });

export type TemplateFile = z.infer<typeof templateSheet>;
export type TemplateSheet = z.infer<typeof sheet>;
