import { z } from 'zod';
import { CalendarDay } from './primitives';

/** A text to sign, as data: the page on which it is read and the PDF which is signed show the same blocks. */
export const ContractText = z.object({
  /** Of the model, a day. */
  version: CalendarDay,
  title: z.string(),
  /** Legal name of who sells. */
  academy: z.string(),
  sections: z.array(
    z.object({
      title: z.string(),
      blocks: z.array(
        z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('paragraph'), text: z.string() }),
          z.object({ kind: z.literal('list'), items: z.array(z.string()) }),
          z.object({
            kind: z.literal('table'),
            columns: z.array(z.string()),
            rows: z.array(z.array(z.string())),
          }),
        ]),
      ),
    }),
  ),
});
export type ContractText = z.infer<typeof ContractText>;
export type ContractBlock = ContractText['sections'][number]['blocks'][number];
