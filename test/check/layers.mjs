// One way down: a project sees the layers below its own, never a sibling. The tags are in each package.json.
const layersBottomUp = [
  ['contracts'],
  ['credential'],
  ['platform'],
  ['identity'],
  ['curriculum'],
  ['catalogue'],
  ['cohorts'],
  ['learning'],
  ['certification', 'billing', 'community', 'prospects', 'quality', 'notifications', 'search'],
];

/** What stands beside the pile, or sees less than its height allows, with all that it may see. */
const beside = {
  curriculum: [],
  ui: [],
  portal: ['contracts', 'credential', 'ui'],
  'stripe-sandbox': [],
  api: layersBottomUp.flat(),
  demo: ['api', 'stripe-sandbox', ...layersBottomUp.flat()],
};

const below = layersBottomUp.flatMap((layer, height) =>
  layer.map((scope) => [scope, layersBottomUp.slice(0, height).flat()]),
);

/** The rule reads an empty list as "anything", hence a tag that nobody carries. */
const nothing = ['scope:none'];

/** Constraints for @nx/enforce-module-boundaries. A scope that is not listed here may see nothing at all. */
export const layers = [
  ...Object.entries({ ...Object.fromEntries(below), ...beside }).map(([scope, seen]) => ({
    sourceTag: `scope:${scope}`,
    onlyDependOnLibsWithTags: seen.length ? seen.map((other) => `scope:${other}`) : nothing,
  })),
  { sourceTag: 'type:lib', onlyDependOnLibsWithTags: ['type:lib'] },
];
