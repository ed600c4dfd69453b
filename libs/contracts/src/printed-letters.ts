/** What the font that names are printed in can draw; its spec, in `platform`, reads that of the font itself. */
const drawn = new RegExp(
  '^[\\s -\\u007e\\u00a0-\\u0148\\u014a-\\u017e\\u018f\\u0192\\u01a0\\u01a1\\u01af\\u01b0\\u01c4-\\u01cc\\u01d9\\u01da' +
    '\\u01e6\\u01e7\\u01ea\\u01eb\\u01fa-\\u021b\\u022a-\\u022d\\u0230-\\u0233\\u0237\\u0259\\u02b9\\u02ba\\u02bc\\u02c6\\u02c7' +
    '\\u02d8-\\u02dd\\u0300-\\u0304\\u0306-\\u0308\\u030b\\u030c\\u030f\\u0311\\u0312\\u0315\\u031b\\u0324\\u0326-\\u0328\\u032e' +
    '\\u0331\\u1e08\\u1e09\\u1e0c-\\u1e0f\\u1e14-\\u1e17\\u1e1c\\u1e1d\\u1e20\\u1e21\\u1e24\\u1e25\\u1e2a\\u1e2b\\u1e2e\\u1e2f' +
    '\\u1e36\\u1e37\\u1e3a\\u1e3b\\u1e42\\u1e43\\u1e46-\\u1e49\\u1e4c-\\u1e53\\u1e5a\\u1e5b\\u1e5e\\u1e5f\\u1e62-\\u1e65' +
    '\\u1e6c-\\u1e6f\\u1e78-\\u1e7b\\u1e80-\\u1e85\\u1e92\\u1e93\\u1e97\\u1e9e\\u1ea0-\\u1ef9\\u2010\\u2013\\u2014\\u2018-\\u201a' +
    '\\u201c-\\u201e\\u2020-\\u2022\\u2026\\u2030\\u2032\\u2033\\u2039\\u203a\\u2044\\u2052\\u2070\\u2074\\u20a1\\u20a3\\u20a4' +
    '\\u20a6\\u20a7\\u20a9\\u20ab-\\u20ad\\u20b1\\u20b2\\u20b5\\u20b9\\u20ba\\u20bc\\u20bd\\u2116\\u2122\\u2212\\u2215\\u2219' +
    '\\u2248\\u2260\\u2264\\u2265\\u27e8\\u27e9\\ufb00-\\ufb04]$',
  'u',
);

/**
 * The letters of a name that our papers cannot print, each once: those of Latin alphabets are drawn, with their accents; those
 * of other alphabets would be boxes.
 */
export const unprintable = (name: string): string[] => [
  ...new Set([...name.normalize('NFC')].filter((letter) => !drawn.test(letter))),
];
