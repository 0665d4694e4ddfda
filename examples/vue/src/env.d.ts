/** What a file of Vue is to tools that do not read it. @module */
declare module '*.vue' {
  import type { Component } from 'vue';
  const component: Component;
  export default component;
}
