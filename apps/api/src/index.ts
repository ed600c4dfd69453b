export { createApp } from './create-app';
export { dataSourceOptions, migrate } from './data-source';
