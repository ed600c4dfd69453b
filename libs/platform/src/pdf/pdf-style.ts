/** Whole fonts, so that any name in Latin letters prints; as TrueType, which needs no unpacking for each page. */
export const pdfFonts = {
  title: require.resolve('@expo-google-fonts/fraunces/600SemiBold/Fraunces_600SemiBold.ttf'),
  text: require.resolve('@expo-google-fonts/instrument-sans/400Regular/InstrumentSans_400Regular.ttf'),
  strong: require.resolve('@expo-google-fonts/instrument-sans/600SemiBold/InstrumentSans_600SemiBold.ttf'),
};

/** What the fonts of text lack. That of titles has more letters: those of Vietnamese, of Esperanto, of transliterations. */
export const lackedByText = new RegExp(
  '[^\\s -\\u007e\\u00a0-\\u00a3\\u00a5\\u00a7-\\u00ab\\u00ae-\\u00b0\\u00b4\\u00b6-\\u00b8\\u00ba\\u00bb\\u00bf-\\u0107\\u010a-\\u0113' +
    '\\u0116-\\u011b\\u011e-\\u0123\\u0126\\u0127\\u012a\\u012b\\u012e-\\u0133\\u0136\\u0137\\u0139-\\u013e\\u0141-\\u0148' +
    '\\u014a-\\u014d\\u0150-\\u015b\\u015e-\\u0161\\u0164\\u0165\\u016a-\\u017e\\u01cd\\u01ce\\u0218-\\u021b\\u0237\\u02c6\\u02c7' +
    '\\u02d8-\\u02dd\\u0300-\\u0304\\u0306-\\u0308\\u030a-\\u030c\\u0312\\u0326-\\u0328\\u1e80-\\u1e85\\u1e9e\\u1ef2\\u1ef3\\u2013' +
    '\\u2014\\u2018-\\u201a\\u201c-\\u201e\\u2022\\u2026\\u2030\\u2039\\u203a\\u20ac\\u2122\\u2190-\\u2199\\u2212]',
  'u',
);

/** Of the tokens of libs/ui, those that print; all but `line` read on white at AA. */
export const pdfColours = {
  ink: '#231f1a',
  soft: '#5f564b',
  clay: '#a8452b',
  teal: '#1c5a5a',
  line: '#e2d8c8',
};

export interface PdfTextStyle {
  font: keyof typeof pdfFonts;
  /** Points. */
  size: number;
  colour?: keyof typeof pdfColours;
  /** Points between lines, over those of the font. */
  leading?: number;
}

/** Of what is written on paper to be read and kept. */
export const pdfLetter = {
  heading: { font: 'title', size: 13, colour: 'teal' },
  body: { font: 'text', size: 10.5, leading: 2.5 },
  small: { font: 'text', size: 9, colour: 'soft', leading: 2 },
} as const satisfies Record<string, PdfTextStyle>;

/** Points on every side of a page. */
export const pdfMargin = 56;
