/** The Api port over Postgres, embedded or served. @module */
export { createServer, type Server, type ServerSettings } from './server.ts';
export { openDatabase, type Database, type DatabasePlace } from './kernel/database.ts';
export { byTokens, jwt, type JwtSettings } from './kernel/identity.ts';
export { problemResponse, type Authenticate } from './kernel/http.ts';
export { demoTokens, type DemoPerson } from './demonstration.ts';
export { foundCommunity } from './organisations.ts';
export type { House } from './kernel/work.ts';
