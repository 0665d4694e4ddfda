/** The application over Postgres, embedded or served, and over HTTP. @module */
export { createServer, type Server, type ServerSettings } from './server.ts';
export { openDatabase, type Database, type DatabasePlace } from './database/database.ts';
export { createEncryption } from './database/encryption.ts';
export { createPostgresStore, type PostgresStoreSettings } from './store/postgres-store.ts';
export { byTokens, jwt, type JwtSettings } from './http/authentication.ts';
export { problemResponse, type AccessRecord, type Authenticate } from './http/app.ts';
export { communityTables, tableKeys, type Tables } from './database/tables.ts';
export { readSettings, type Settings, type SettingsUse } from './cli/settings.ts';
export { serve, type OpenServer, type ServeOptions, type Watching } from './cli/serve.ts';
export { serveUntilStopped } from './cli/until-stopped.ts';
export { verify, type Findings } from './journal/verify.ts';
