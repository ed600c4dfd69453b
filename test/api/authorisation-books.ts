import { newId } from '@tandem/platform';
import { completeSeller } from '../support/seller';
import type { Matrix, Requests } from './authorisation-world';

const period = { query: { from: '2026-01-01', to: '2026-12-31' } };

export const bookMatrix: Matrix = {
  //                    nobody guest student other trainer other owner
  listOrders: /*           */ '401 403 403 403 403 403 200',
  exportOrders: /*         */ '401 403 403 403 403 403 200',
  exportOrdersWorkbook: /* */ '401 403 403 403 403 403 200',
  getSales: /*             */ '401 403 403 403 403 403 200',
  exportSales: /*          */ '401 403 403 403 403 403 200',
  listLedger: /*           */ '401 403 403 403 403 403 200',
  exportLedger: /*         */ '401 403 403 403 403 403 200',
  getReconciliation: /*    */ '401 403 403 403 403 403 200',
  reconcile: /*            */ '401 403 403 403 403 403 200',
  exportDifferences: /*    */ '401 403 403 403 403 403 200',
  carryOutRemedy: /*       */ '401 403 403 403 403 403 404',
  dismissDifference: /*    */ '401 403 403 403 403 403 404',
  getSeller: /*            */ '401 403 403 403 403 403 200',
  getImprint: /*           */ '200 200 200 200 200 200 200',
  saveSeller: /*           */ '401 403 403 403 403 403 204',
  exportAccounts: /*       */ '401 403 403 403 403 403 200',
  exportDocuments: /*      */ '401 403 403 403 403 403 200',
};

/** What the owner asks of orders, ledger and reconciliation as a whole. */
export const bookRequests: Requests = {
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
  getImprint: () => ({}),
  saveSeller: () => ({ body: completeSeller }),
  exportAccounts: () => period,
  exportDocuments: () => period,
};
