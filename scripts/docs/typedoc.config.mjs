/** TypeDoc: the reference of the packages without widgets, as pages of the documentation site. @module */
import { OptionDefaults } from 'typedoc';

const packages = ['core', 'matching', 'contract', 'client', 'server', 'kit'];
// The comments of widgets are read by the manifest, not by TypeDoc; it only has to know their tags.
const blockTags = [...OptionDefaults.blockTags, '@fires', '@slot', '@csspart', '@cssprop', '@cssstate'];
const both = { blockTags, excludeExternals: true, excludeInternal: true, disableSources: true, readme: 'none' };

/** @type {Partial<import('typedoc').TypeDocOptions>} */
export default {
  ...both,
  name: 'Linli',
  entryPointStrategy: 'packages',
  entryPoints: packages.map((name) => `../../packages/${name}`),
  packageOptions: { ...both, entryPoints: ['src/index.ts'], tsconfig: '../../tsconfig.json' },
  plugin: ['typedoc-plugin-markdown'],
  out: '../../docs/api',
  outputFileStrategy: 'modules',
  entryFileName: 'index.md',
  excludeScopesInPaths: true,
  notRenderedTags: ['@fires', '@slot', '@csspart', '@cssprop', '@cssstate'],
  hideBreadcrumbs: true,
  hidePageHeader: true,
  useHTMLEncodedBrackets: true,
  sanitizeComments: true,
  parametersFormat: 'table',
  propertyMembersFormat: 'table',
  typeDeclarationFormat: 'table',
  validation: { notExported: false },
  logLevel: 'Error',
};
