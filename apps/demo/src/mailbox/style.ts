/** The product's paper and ink; system fonts, because the mailbox has to be readable when nothing else runs. */
export const sheet = `
:root{color-scheme:light dark;--paper:light-dark(#fbf7f0,#181512);--card:light-dark(#fffdf9,#211d19);--ink:light-dark(#231f1a,#f3ece1);--soft:light-dark(#5f564b,#b9ad9d);--line:light-dark(#e2d8c8,#37302a);--clay:light-dark(#873119,#f3a98e);--teal:light-dark(#1c5a5a,#86c5bf)}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main{max-width:56rem;margin:0 auto;padding:2rem 1.25rem 4rem}
h1,h2{font-family:Fraunces,Georgia,"Times New Roman",serif;font-weight:600;line-height:1.2;text-wrap:balance;overflow-wrap:anywhere}
h1{font-size:clamp(1.75rem,5vw,2.3rem);margin:.5rem 0}h2{font-size:1.25rem;margin:2rem 0 .75rem}
a{color:var(--clay)}:focus-visible{outline:3px solid var(--teal);outline-offset:2px;border-radius:4px}
.soft{color:var(--soft);margin:0 0 1.5rem}.bar{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;justify-content:space-between;align-items:baseline}
ol{list-style:none;margin:0;padding:0;background:var(--card);border:1px solid var(--line);border-radius:14px;overflow:hidden}
li+li{border-top:1px solid var(--line)}
ol a{display:grid;grid-template-columns:1fr auto;gap:0 1.25rem;padding:.8rem 1.25rem;color:inherit;text-decoration:none}ol a:hover strong{text-decoration:underline}ol a:focus-visible{outline-offset:-3px;border-radius:14px}
li strong{overflow-wrap:anywhere}li .who{grid-column:1;color:var(--soft);overflow-wrap:anywhere}li time{grid-area:1/2;color:var(--soft);white-space:nowrap}
dl{display:grid;grid-template-columns:auto 1fr;gap:.15rem 1.25rem;margin:0 0 1.5rem}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
iframe{display:block;width:100%;height:44rem;border:1px solid var(--line);border-radius:14px;background:#fbf7f0;resize:vertical}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--card);border:1px solid var(--line);border-radius:14px;padding:1.25rem;margin:0;font:.95rem/1.6 ui-monospace,Menlo,Consolas,monospace}
ul{margin:0;padding-left:1.25rem}
@media (max-width:36rem){ol a{grid-template-columns:1fr}ol time{grid-area:auto}}
`;
