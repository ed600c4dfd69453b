import { dataSourceOptions, migrate } from '@tandem/api';
import { DataSource } from 'typeorm';
import { startPostgres } from '../support/postgres';
(async () => {
  const s = await startPostgres();
  const url = `${s.url}/postgres`;
  try {
    await migrate(url);
    const d = await new DataSource(dataSourceOptions(url)).initialize();
    const log = await d.driver.createSchemaBuilder().log();
    console.log(log.upQueries.map((q) => q.query).join('\n'));
    await d.destroy();
  } finally {
    await s.stop();
  }
})();
