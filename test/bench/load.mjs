// The load generator, a process of its own: takes one run at a time from the bench and answers with what it saw.
import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';
import { scenarios } from './scenarios.mjs';

const world = JSON.parse(readFileSync(process.argv[2], 'utf8'));

process.on('message', (run) => {
  load(run).then(
    (result) => process.send({ result }),
    (error) => process.send({ error: error.message }),
  );
});
process.on('disconnect', () => process.exit(0));

/** What a run may take beyond its seconds: the last answers of a machine that does other things too. */
const graceSeconds = 30;

/** @returns {Promise<{seconds: number, latencies: number[], perClient: number[]}>} latencies in ms, sorted */
async function load({ scenario, url, clients, seconds }) {
  const latencies = [];
  const perClient = new Map();
  let failure = null;
  let sent = 0;
  let started = 0;
  let ended = 0;
  const instance = autocannon({
    url,
    connections: clients,
    duration: seconds + graceSeconds,
    maxConnectionRequests: Number.MAX_SAFE_INTEGER,
    sampleInt: 50,
    setupClient: (client) => {
      const requests = scenarios[scenario].requests(world, perClient.size, clients);
      perClient.set(client, 0);
      client.setRequests(requests);
      client.endless = !scenarios[scenario].writes;
      client.available = requests.length;
      client.on('request', () => (sent += 1));
      client.on('body', (raw) => (client.lastAnswer = raw));
      // Building the requests took its time: the clock starts when the last client is ready.
      started = performance.now();
    },
  });
  instance.on('response', (client, status, _bytes, milliseconds) => {
    ended = performance.now();
    latencies.push(milliseconds);
    const answered = perClient.get(client) + 1;
    perClient.set(client, answered);
    if (status < 200 || status > 299) {
      failure ??= `was answered ${status}: ${client.lastAnswer?.toString().slice(0, 600)}`;
    } else if (!client.endless && answered === client.available) {
      failure ??= 'ran out of lessons to complete: raise SIZE or lower RUN_SECONDS';
    }
    // Autocannon cuts connections when the time is over. Lowering the client's limit lets each answer arrive, so that
    // nothing of this run still goes on in the next.
    if (failure || ended - started >= seconds * 1000) client.responseMax = 1;
  });
  instance.on('reqError', (error) => (failure ??= `failed: ${error.message}`));
  const { timeouts } = await instance;
  if (timeouts > 0) failure ??= 'was not answered in time';
  // A connection that the server drops is opened again without a word.
  if (sent !== latencies.length) failure ??= `sent ${sent} requests and got ${latencies.length} answers`;
  if (sent === 0) failure ??= 'sent nothing';
  if (failure) throw new Error(`${scenario} with ${clients} clients ${failure}`);
  return {
    seconds: (ended - started) / 1000,
    latencies: latencies.sort((a, b) => a - b),
    perClient: [...perClient.values()],
  };
}
