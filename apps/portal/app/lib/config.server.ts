import { readConfig } from '../../host/config.js';

export const config = readConfig();
