import { fileURLToPath } from 'node:url';
import compression from 'compression';
import express from 'express';
import { areaOf, areasOf } from './host/areas.js';
import { readConfig } from './host/config.js';
import { remixHandler } from './host/remix.js';
import { refuseForeignWrites, securityHeaders, settleIdentity } from './host/security.js';

process.env.NODE_ENV ??= 'production';

const config = readConfig();
/** @param {string} path */
const near = (path) => fileURLToPath(new URL(path, import.meta.url));
/** @type {string} The build is made later than this file is checked, hence not a literal. */
const built = new URL('./build/server/index.js', import.meta.url).href;
const build = await import(built);

const app = express();
app.disable('x-powered-by');
app.disable('etag');
app.set('trust proxy', config.trustProxy);
app.use(securityHeaders(config));
app.get('/health/live', (_req, res) => void res.json({ status: 'ok' }));
// A page is made for one visitor and read once: a fast compression costs less than it saves.
app.use(compression({ level: 2 }));
app.use(
  '/assets',
  express.static(near('./build/client/assets'), { immutable: true, maxAge: '1y', index: false }),
);
app.use('/assets', (_req, res) => void res.sendStatus(404));
const files = express.static(near('./build/client'), { maxAge: '1h', index: false });
// A page has no dot in its address: no need to ask the disk for it.
app.use((req, res, next) => (req.path.includes('.') ? files(req, res, next) : next()));
app.use(refuseForeignWrites(config), settleIdentity(config));

const whole = remixHandler(build);
const areas = new Map([...areasOf(build)].map(([segment, part]) => [segment, remixHandler(part)]));
app.all('*', (req, res, next) => (areas.get(areaOf(req.path)) ?? whole)(req, res, next));

const server = app.listen(config.port, config.host, () => {
  const address = server.address();
  const port = address && typeof address === 'object' ? address.port : config.port;
  console.log(`Portal listening on http://${config.host}:${port}`);
});

function stop() {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
}

for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, stop);
// Started by another process of ours, it does not outlive it.
process.once('disconnect', stop);
