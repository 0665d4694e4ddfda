/** For tests and documentation: samples, a mock of the Api port, and a neighbourhood that answers by the rules. @module */
export * from './samples/index.ts';
export * from './mock/index.ts';
export * from './neighbourhood/index.ts';
export * from './look.ts';
export * from './show.ts';
export * from './states/index.ts';
