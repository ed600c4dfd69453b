import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

/**
 * A context for each spec file, like Jest's own, but with a plain global object. Jest's is a Proxy, asked for each `Math`
 * and each `Uint8Array` that any code says: a certificate's PDF took twenty times as long as in production.
 */
export default class PlainContextEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    const jests = this.global;
    this.context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
    const plain = vm.runInContext('globalThis', this.context);
    for (const name of Reflect.ownKeys(jests)) {
      if (Object.hasOwn(plain, name)) continue;
      const found = Object.getOwnPropertyDescriptor(jests, name);
      Object.defineProperty(plain, name, found.get ? lazily(plain, name, found) : found);
    }
    // Node's classes and the code under test must mean the same ones by these names, as in Jest's environment.
    Object.assign(plain, { global: plain, Buffer, ArrayBuffer, Uint8Array });
    plain.Error.stackTraceLimit = 100;
    this.global = plain;
    this.moduleMocker = new this.moduleMocker.constructor(plain);
    const { projectConfig } = config;
    this.fakeTimersModern = new this.fakeTimersModern.constructor({ config: projectConfig, global: plain });
  }
}

/** As Jest does with what Node makes when it is first read, such as `fetch`. */
function lazily(plain, name, { enumerable }) {
  const define = (value) =>
    Object.defineProperty(plain, name, { value, enumerable, configurable: true, writable: true });
  return { enumerable, configurable: true, get: () => define(globalThis[name])[name], set: define };
}
