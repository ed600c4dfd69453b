/**
 * Reads by key: those asked for in one turn of the event loop go to the database in one statement. Under load a round trip
 * costs more than the rows it brings; a caller who is alone waits no longer than with a statement of her own.
 */
export class GatheredRead<Row> {
  private turn: { keys: Set<string>; found: Promise<ReadonlyMap<string, Row>> } | null = null;

  constructor(private readonly read: (keys: string[]) => Promise<ReadonlyMap<string, Row>>) {}

  async find(key: string): Promise<Row | null> {
    this.turn ??= this.begin();
    this.turn.keys.add(key);
    return (await this.turn.found).get(key) ?? null;
  }

  private begin() {
    const keys = new Set<string>();
    // An immediate runs once everything that the network has brought meanwhile was looked at.
    const found = new Promise((resolve) => setImmediate(resolve)).then(() => {
      this.turn = null;
      return this.read([...keys]);
    });
    return { keys, found };
  }
}
