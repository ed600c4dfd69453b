/** One small sheet for every page of the sandbox. Colours follow the product's paper, ink, clay and teal. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fbf7f0;--card:#fffdf9;--sunk:#f3ece0;--ink:#231f1a;--soft:#5f564b;--line:#d9ccb8;--field:#8a7d6c;--clay:#a8452b;--on-clay:#fff;--clay-wash:#f6e3d9;--clay-deep:#8a3520;--teal:#1c5a5a;--teal-wash:#dcebe8}
@media (prefers-color-scheme:dark){:root{--paper:#181512;--card:#211d19;--sunk:#14110f;--ink:#f3ece1;--soft:#b9ad9d;--line:#37302a;--field:#8f8374;--clay:#e88f70;--on-clay:#23120b;--clay-wash:#3a241b;--clay-deep:#f3a98e;--teal:#86c5bf;--teal-wash:#17302f}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main{max-width:62rem;margin:0 auto;padding:1.5rem 1.25rem 4rem}
.banner{background:var(--teal-wash);color:var(--teal);padding:.625rem 1.25rem;text-align:center;font-size:.95rem}
.skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:.5rem;background:var(--card);color:var(--ink);padding:.5rem 1rem;z-index:1}
h1,h2{font-family:Georgia,"Times New Roman",serif;font-weight:600;line-height:1.2;text-wrap:balance}
h1{font-size:clamp(1.75rem,5vw,2.4rem);margin:1rem 0 1.5rem}h2{font-size:1.25rem;margin:0 0 .75rem}
.columns{display:grid;align-items:start}
.card{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:1.25rem;min-width:0}
.soft{color:var(--soft);font-size:.95rem}.narrow{max-width:34rem}
ul.items{list-style:none;margin:0;padding:0}ul.items li,.total{display:flex;justify-content:space-between;gap:1rem;padding:.5rem 0}
.total{border-top:1px solid var(--line);margin:.5rem 0 0;font-weight:600;font-size:1.15rem}.amount{white-space:nowrap;font-variant-numeric:tabular-nums}
.field{margin:0 0 1rem}.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 1rem}
label{display:block;font-weight:600;margin-bottom:.25rem}.hint{color:var(--soft);font-size:.875rem;margin:.25rem 0 0}
input{width:100%;min-height:3rem;padding:.5rem .75rem;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--field);border-radius:8px}
input[aria-invalid]{border:2px solid var(--clay-deep)}.wrong{color:var(--clay-deep);font-weight:600;font-size:.925rem;margin:.25rem 0 0}
.alert{background:var(--clay-wash);color:var(--clay-deep);border-radius:10px;padding:.875rem 1.125rem;margin:0 0 1.25rem}.alert p,.alert ul{margin:.25rem 0 0}.alert a{color:inherit}
button,.button{display:inline-flex;align-items:center;justify-content:center;min-height:3rem;padding:0 1.5rem;border:0;border-radius:999px;background:var(--clay);color:var(--on-clay);font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
button.wide{width:100%}.quiet{background:transparent;color:var(--ink);box-shadow:inset 0 0 0 1.5px var(--field)}.row{display:flex;flex-wrap:wrap;gap:.75rem;align-items:center}
a{color:var(--clay-deep)}a.button{color:var(--on-clay)}a.quiet{color:var(--ink)}:focus-visible{outline:3px solid var(--teal);outline-offset:2px}
input[type=checkbox]{width:1.5rem;min-height:1.5rem;margin:0;vertical-align:middle}p label{display:inline-block;margin:0 .75rem 0 0}
fieldset{border:0;margin:0 0 1rem;padding:0}legend{font-weight:600;padding:0;margin-bottom:.25rem}.choice{display:flex;align-items:center;gap:.75rem;min-height:2.75rem;margin:0;font-weight:400}input[type=radio]{width:1.25rem;min-height:1.25rem;margin:0;accent-color:var(--clay)}form:has(#means-card:checked) .by-debit,form:has(#means-sepa_debit:checked) .by-card{display:none}
summary{cursor:pointer;padding:.4rem 0}h2,summary{overflow-wrap:anywhere}@media (min-width:24rem){.number{white-space:nowrap}}.by-debit{margin-bottom:1rem}
table{width:100%;border-collapse:collapse;font-size:.925rem}caption{text-align:left;color:var(--soft);padding-bottom:.5rem}th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line)}th{font-weight:600}
code{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.95em;overflow-wrap:anywhere}.scroll{overflow-x:auto}section{margin-bottom:1.25rem}
dl{display:grid;grid-template-columns:auto 1fr;gap:.25rem 1.25rem;margin:0}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
@media (min-width:52rem){.columns{grid-template:auto 1fr/1fr 1.1fr;gap:0 2rem}.pay{grid-area:1/2/3/3}.card{padding:1.75rem}}
`;
