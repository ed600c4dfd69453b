/**
 * The product's paper, ink and terracotta (tokens of libs/ui). Mail readers drop custom properties and often the whole
 * style sheet, so the light look is inline; those that read the sheet get the dark one.
 */
export const style = {
  // What people typed may be one long word.
  page: 'margin:0;padding:0;background:#fbf7f0;color:#231f1a;overflow-wrap:anywhere;word-break:break-word;',
  preview: 'display:none;max-height:0;overflow:hidden;mso-hide:all;',
  sheet:
    "max-width:600px;margin:0 auto;padding:32px 20px 40px;font:17px/1.6 'Instrument Sans','Segoe UI',system-ui,-apple-system,Helvetica,Arial,sans-serif;",
  name: 'margin:0 0 20px;padding:0 4px;font:600 20px/1.4 Fraunces,Georgia,serif;color:#231f1a;',
  card: 'background:#fffdf9;border:1px solid #e2d8c8;border-radius:14px;padding:32px 28px 12px;',
  heading: 'margin:0 0 16px;font:600 27px/1.2 Fraunces,Georgia,serif;letter-spacing:-.01em;color:#231f1a;',
  subheading: 'margin:24px 0 12px;font:600 20px/1.3 Fraunces,Georgia,serif;',
  paragraph: 'margin:0 0 20px;',
  quote: 'margin:0 0 24px;padding:2px 0 2px 18px;border-left:3px solid #a8452b;',
  pre: 'margin:0 0 20px;white-space:pre-wrap;',
  facts: 'margin:0 0 24px;padding:14px 18px;background:#f3ece0;border-radius:10px;',
  fact: 'margin:0;padding:5px 0;',
  label: 'display:block;font-size:14px;line-height:1.4;color:#5f564b;',
  action: 'margin:4px 0 26px;',
  button:
    'display:inline-block;padding:13px 26px;border-radius:999px;background:#a8452b;color:#ffffff;font-weight:600;line-height:1.3;text-decoration:none;',
  link: 'color:#873119;text-decoration:underline;',
  note: 'margin:0 0 20px;font-size:15px;line-height:1.55;color:#5f564b;',
  foot: 'margin:20px 0 0;padding:0 4px;font-size:14px;line-height:1.5;color:#5f564b;',
} as const;

export const darkSheet = `@media (prefers-color-scheme: dark) {
.page { background: #181512 !important; color: #f3ece1 !important; }
.name, .heading { color: #f3ece1 !important; }
.card { background: #211d19 !important; border-color: #37302a !important; color: #f3ece1 !important; }
.quote { border-color: #e88f70 !important; }
.facts { background: #120f0d !important; }
.label, .note, .foot { color: #b9ad9d !important; }
.button { background: #e88f70 !important; color: #23120b !important; }
.link { color: #f3a98e !important; }
}`;
