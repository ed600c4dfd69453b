// What `npm start` runs: installs and builds what is missing, then hands over to the compiled demonstration.
import { createRequire } from 'node:module';
import { buildIfNeeded, installIfNeeded, refuseOldNode, root } from './prepare.mjs';

process.chdir(root);
refuseOldNode();
installIfNeeded();
buildIfNeeded();
createRequire(import.meta.url)('./dist/main.js');
