import { Client, type Pool } from 'pg';
import {
  DefaultNamingStrategy,
  type DataSource,
  type DataSourceOptions,
  type NamingStrategyInterface,
} from 'typeorm';

/** `completedAt` in code is `completed_at` in the database. */
class SnakeCase extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(className: string, given: string | undefined): string {
    return given ?? snake(className);
  }
  override columnName(property: string, given: string | undefined, prefixes: string[]): string {
    return [...prefixes.map(snake), given ?? snake(property)].join('_');
  }
}

function snake(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}

/**
 * A connection may be cut while it is lent but between two statements, when neither pool nor driver listens to it. Its
 * next statement fails and says so; an error that nobody hears would end the process.
 */
class PooledClient extends Client {
  constructor(config?: ConstructorParameters<typeof Client>[0]) {
    super(config);
    this.on('error', () => undefined);
  }
}

/** Options shared by runtime, migrations and tests. Entities and migrations are listed by the application. */
export function databaseOptions(url: string, pool = 10): DataSourceOptions & { type: 'postgres' } {
  return {
    type: 'postgres',
    url,
    applicationName: 'tandem',
    namingStrategy: new SnakeCase(),
    synchronize: false,
    poolSize: pool,
    // A wait that long is a fault: fail clearly instead of piling up.
    extra: { connectionTimeoutMillis: 10_000, statement_timeout: 30_000, Client: PooledClient },
  };
}

/**
 * One prepared read. The name makes PostgreSQL keep the plan on the connection: for hot statements, where parsing costs
 * as much as running.
 */
export async function preparedQuery<Row extends object>(
  dataSource: DataSource,
  name: string,
  text: string,
  values: unknown[],
): Promise<Row[]> {
  const pool = (dataSource.driver as unknown as { master: Pool }).master;
  return (await pool.query<Row>({ name, text, values })).rows;
}
