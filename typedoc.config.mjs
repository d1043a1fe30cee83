import { OptionDefaults } from 'typedoc';

const links = { disableGit: true, gitRevision: 'main', sourceLinkTemplate: '{path}#L{line}' };

/** @type {import('typedoc').TypeDocOptions} */
export default {
  name: 'Kentongan',
  entryPointStrategy: 'packages',
  entryPoints: ['packages/contract', 'packages/client', 'packages/elements', 'packages/server', 'packages/testing'],
  out: 'docs/reference',
  includeVersion: true,
  treatWarningsAsErrors: true,
  ...links,
  packageOptions: {
    readme: 'none',
    excludeExternals: true,
    excludePrivate: true,
    excludeInternal: true,
    ...links,
    blockTags: [...OptionDefaults.blockTags, '@slot', '@fires', '@csspart', '@cssproperty', '@cssState', '@attr', '@tag', '@summary'],
  },
};
