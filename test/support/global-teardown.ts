export default async function globalTeardown(): Promise<void> {
  await globalThis.tandemPostgres?.stop();
  globalThis.tandemPostgres = undefined;
}
