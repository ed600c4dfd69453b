/** Whole fonts, so that any European or Vietnamese name prints; as TrueType, which needs no unpacking for each page. */
export const pdfFonts = {
  title: require.resolve('@expo-google-fonts/fraunces/600SemiBold/Fraunces_600SemiBold.ttf'),
  text: require.resolve('@expo-google-fonts/instrument-sans/400Regular/InstrumentSans_400Regular.ttf'),
  strong: require.resolve('@expo-google-fonts/instrument-sans/600SemiBold/InstrumentSans_600SemiBold.ttf'),
};

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
