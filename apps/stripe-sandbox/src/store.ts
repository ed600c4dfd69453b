import { TABLES, type Snapshot, type TableName, type Tables } from './tables';

/** A row as it is now, or the id of one that is gone. */
export type Change = { [Name in TableName]: [Name, Tables[Name] | string] }[TableName];

/** Columns that rows are looked up by. They never change once the row is there, and the row never goes. */
const INDEXED = {
  paymentIntents: ['customer'],
  mandates: ['payment_method'],
  charges: ['payment_intent', 'payment_method', 'customer'],
  disputes: ['charge', 'payment_intent'],
  refunds: ['charge', 'payment_intent'],
  balanceTransactions: ['source'],
  deliveries: ['eventId'],
} satisfies { [Name in TableName]?: (keyof Tables[Name])[] };
type Lasting = keyof typeof INDEXED;

type Rows = { [Name in TableName]: Map<string, Tables[Name]> };
type Equal<Row> = { [Column in keyof Row]?: Row[Column] | undefined };

/**
 * Everything the sandbox knows, in insertion order. Objects are changed in place: a row that `find` handed out
 * may have changed, and so may one that an event tells of; any other is named to `changed`. `touch` ends a turn that
 * wrote.
 */
export class Store {
  private readonly rows = Object.fromEntries(TABLES.map((name) => [name, new Map()])) as Rows;
  private readonly indexes = new Map<string, object[]>();
  private readonly nameOf = new WeakMap<object, TableName>();
  private readonly turn = new Map<object | string, Change>();

  constructor(private readonly write?: (changes: Change[]) => void) {}

  changed(row: object): void {
    const name = this.nameOf.get(row);
    if (name && this.write) this.turn.set(row, [name, row] as Change);
  }

  /** Writes down what this turn may have changed. Called before the answer leaves: what was told, lasts. */
  touch(): void {
    if (this.turn.size > 0) this.write?.([...this.turn.values()]);
    this.turn.clear();
  }

  /** Ends a turn that only read. */
  forget(): void {
    this.turn.clear();
  }

  insert<Name extends TableName>(name: Name, row: Tables[Name]): Tables[Name] {
    this.table(name).set(row.id, row);
    this.nameOf.set(row, name);
    for (const column of columnsOf(name)) {
      const key = keyOf(name, column, (row as never)[column]);
      const known = this.indexes.get(key);
      if (known) known.push(row);
      else this.indexes.set(key, [row]);
    }
    this.changed(row);
    return row;
  }

  find<Name extends TableName>(name: Name, id: string): Tables[Name] | undefined {
    const row = this.table(name).get(id);
    if (row) this.changed(row);
    return row;
  }

  /** Like `find`, for who only wants to know. */
  has(name: TableName, id: string): boolean {
    return this.rows[name].has(id);
  }

  remove(name: Exclude<TableName, Lasting>, id: string): void {
    this.rows[name].delete(id);
    if (this.write) this.turn.set(`${name} ${id}`, [name, id]);
  }

  /** In insertion order. */
  all<Name extends TableName>(name: Name): IterableIterator<Tables[Name]> {
    return this.table(name).values();
  }

  /** Newest first, those that have every value given; `undefined` asks for nothing. */
  where<Name extends TableName>(name: Name, equal: Equal<Tables[Name]> = {}): Tables[Name][] {
    const asked = Object.entries(equal).filter(([, value]) => value !== undefined);
    const column = columnsOf(name).find((one) => asked.some(([key]) => key === one));
    const candidates =
      column === undefined
        ? [...this.all(name)]
        : ((this.indexes.get(keyOf(name, column, (equal as never)[column])) ?? []) as Tables[Name][]);
    return candidates
      .filter((row) => asked.every(([key, value]) => row[key as keyof Tables[Name]] === value))
      .reverse();
  }

  snapshot(): Snapshot {
    return Object.fromEntries(TABLES.map((name) => [name, [...this.rows[name].values()]]));
  }

  restore(snapshot: Snapshot): void {
    for (const name of TABLES) for (const row of snapshot[name] ?? []) this.insert(name, row as never);
    this.forget();
  }

  private table<Name extends TableName>(name: Name): Map<string, Tables[Name]> {
    return this.rows[name] as Map<string, Tables[Name]>;
  }
}

const columnsOf = (name: TableName): readonly string[] => (name in INDEXED ? INDEXED[name as Lasting] : []);

const keyOf = (name: TableName, column: string, value: unknown): string =>
  `${name} ${column} ${String(value)}`;
