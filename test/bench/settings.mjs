import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export const root = path.resolve(fileURLToPath(import.meta.url), '..', '..', '..');

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
});

/**
 * `--quick`: runs of one second, to see that the bench works. `--built`: trust what is built already.
 * `--only=api`: only the scenarios whose name contains it. `SIZE`: students; `RUN_SECONDS`: length of a run.
 */
export const settings = {
  quick: values.quick,
  built: values.built,
  only: values.only,
  students: wholeNumber('SIZE', 2000),
  /** Students who have a session and make requests; the rest is there so that tables and indexes have their size. */
  visitors: Math.min(800, wholeNumber('SIZE', 2000)),
  seconds: wholeNumber('RUN_SECONDS', values.quick ? 1 : 4),
  warmUpSeconds: values.quick ? 1 : 3,
  /** Answers before a run counts, for the just-in-time compiler: a portal's first thousands of pages cost twice the rest. */
  warmUpAnswers: values.quick ? 0 : 3000,
  clients: [1, 16, 64],
};

function wholeNumber(variable, fallback) {
  const value = Number(process.env[variable] || fallback);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${variable} must be a whole number above 0`);
  return value;
}
