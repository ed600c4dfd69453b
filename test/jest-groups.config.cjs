const path = require('node:path');
const { projects, ...config } = require('../jest.config.cjs');

const faults = projects.find(({ displayName }) => displayName === 'faults');

/** Jest as `npm test` runs it: over the groups that groups.mjs wrote, with a database for all of them. */
module.exports = {
  ...config,
  projects: [
    {
      ...faults,
      displayName: undefined,
      rootDir: path.resolve(__dirname, '..'),
      testMatch: ['<rootDir>/test-results/groups/*.spec.js'],
    },
  ],
};
