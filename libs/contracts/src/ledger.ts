import { z } from 'zod';
import { endpoint } from './endpoint';
import { may } from './policy';
import { CalendarDay, Id, Instant, Money } from './primitives';
import { tableFormats } from './table-format';

/** `suspense`: a movement at Stripe of which no rule says what it is; the accountant does. */
export const LedgerKind = z.enum([
  'invoice',
  'credit_note',
  'payment',
  'refund',
  'refund_failed',
  'refund_transfer',
  'dispute',
  'dispute_won',
  'dispute_lost',
  'fee',
  'payout',
  'suspense',
]);
export type LedgerKind = z.infer<typeof LedgerKind>;

export const PostedEntry = z.object({
  id: Id,
  at: Instant,
  kind: LedgerKind,
  reference: z.string(),
  lines: z.array(z.object({ account: z.string(), amount: z.int() })),
});

export const LedgerAccount = z.enum(['411', '44571', '467', '471', '512', '517', '627', '658', '706']);
export type LedgerAccount = z.infer<typeof LedgerAccount>;

const ledgerQuery = { from: CalendarDay, to: CalendarDay, account: LedgerAccount.optional() };

const inOrder = ({ from, to }: { from?: string | undefined; to?: string | undefined }) =>
  !from || !to || from <= to;
const endsBefore = { error: 'ends-before-start', path: ['to'] };

export const listLedger = endpoint({
  method: 'GET',
  path: '/accounting/ledger',
  tag: 'Accounting',
  summary: 'Ledger of a period, the year so far unless told otherwise, with the totals of each account',
  access: may('accounting', 'read'),
  query: z
    .strictObject({
      ...ledgerQuery,
      from: CalendarDay.optional(),
      to: CalendarDay.optional(),
      page: z.coerce.number().int().min(1).max(10_000).default(1),
    })
    .refine(inOrder, endsBefore),
  response: z.object({
    from: CalendarDay,
    to: CalendarDay,
    entries: z.array(PostedEntry.extend({ order: z.object({ id: Id, name: z.string() }).nullable() })),
    /** Of the whole period, whatever the account; debits and credits are equal over all. */
    accounts: z.array(z.object({ account: LedgerAccount, debit: Money, credit: Money })),
    total: z.int(),
    page: z.int(),
    pageSize: z.int(),
  }),
});

export const exportLedger = endpoint({
  method: 'GET',
  path: '/accounting/ledger/export.csv',
  tag: 'Accounting',
  summary: 'Ledger of a period as CSV, a line for each line of an entry',
  access: may('accounting', 'read'),
  query: z.strictObject(ledgerQuery).refine(inOrder, endsBefore),
  produces: tableFormats.csv,
  response: z.custom<Uint8Array>(),
});
