import { newId } from '@tandem/platform';
import { completeSeller } from '../support/seller';
import type { Call } from './authorisation-requests';

const period = { query: { from: '2026-01-01', to: '2026-12-31' } };

/** What the owner asks of orders, ledger and reconciliation as a whole. */
export const bookRequests: Record<string, () => Call> = {
  listOrders: () => ({}),
  exportOrders: () => ({}),
  exportOrdersWorkbook: () => ({}),
  getSales: () => ({}),
  exportSales: () => ({}),
  listLedger: () => period,
  exportLedger: () => period,
  getReconciliation: () => ({}),
  reconcile: () => ({ body: {} }),
  exportDifferences: () => ({}),
  carryOutRemedy: () => ({ params: { differenceId: newId() } }),
  dismissDifference: () => ({ params: { differenceId: newId() }, body: { note: 'Vu.' } }),
  getSeller: () => ({}),
  saveSeller: () => ({ body: completeSeller }),
  exportAccounts: () => period,
  exportDocuments: () => period,
};
