/** 双向清单: who fits what, assigned exactly, explained, and only ever offered. @module */
export * from './solver/index.ts';
