import { Client } from 'pg';

/** The academy's time as the API keeps it, for the sandbox, which must live at the same time. */
export async function followClock(
  databaseUrl: string,
): Promise<{ now: () => Date; close: () => Promise<void> }> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  let offset = 0;
  const read = async () => {
    const { rows } = await client.query<{ offset_ms: string }>('SELECT offset_ms FROM demo_clock');
    offset = Number(rows[0]?.offset_ms ?? 0);
  };
  client.on('notification', () => void read().catch(() => undefined));
  client.on('error', () => undefined);
  await client.query('LISTEN clock');
  await read();
  return { now: () => new Date(Date.now() + offset), close: () => client.end() };
}
