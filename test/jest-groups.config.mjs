import path from 'node:path';
import jest from '../jest.config.cjs';

const { projects, ...config } = jest;
const faults = projects.find(({ displayName }) => displayName === 'faults');

/** Jest as `npm test` runs it: over the groups that groups.mjs wrote, with a database for all of them. */
export default {
  ...config,
  projects: [
    {
      ...faults,
      displayName: 'all',
      rootDir: path.resolve(import.meta.dirname, '..'),
      testMatch: ['<rootDir>/test-results/groups/*.spec.js'],
    },
  ],
};
