/** 派单建议: fetched when the desk asks for them. @module */
export { Suggesting } from './panel.ts';
