/** The demonstration: a made-up community, an archive, people to act as and a clock to move. @module */
export { demonstration, demoTokens, type DemoPerson } from './room.ts';
export { archive, demoPeople } from './people.ts';
export { demoOrganisation, loadDemo } from './load.ts';
export { importNycService, type ImportReport } from './nyc/import.ts';
export { bodies, chaoyangli, madeUpCommunity } from './sample/chaoyangli.ts';
export { loadChaoyangli, wholeSample, type SampleSize, type Stage } from './sample/load.ts';
export { chanceFrom, type Chance } from './sample/chance.ts';
export { serveDemo } from './serve.ts';
