export { dayOf, type Cell, type Table } from './table';
export { tableFileName, writeTable } from './write-table';
