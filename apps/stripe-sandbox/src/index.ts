export { startSandbox } from './sandbox';
export { API_VERSION, type Sandbox, type SandboxOptions } from './options';
export type { FaultPlan, FaultRequest } from './faults';
export { TEST_CARDS, type TestCard } from './cards';
