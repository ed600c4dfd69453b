// Every text that people read exists in both languages. The compiler already refuses a missing key where the type
// asks for one; this also sees what it cannot: empty texts, texts left in French, French typography.
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { trackedFiles } from './tracked-files.mjs';

const root = process.argv[2];
const files = trackedFiles(root ?? 'apps', ...(root ? [] : ['libs'])).filter(
  (file) => /\.tsx?$/.test(file) && !/\.spec\.|stripe-sandbox|showcase/.test(file),
);
/** The same in both languages. */
const names = ['Online Business Manager'];
const findings = [];
let pairs = 0;

for (const file of files) {
  const text = readFileSync(file, 'utf8');
  if (!/\bfr\b/.test(text)) continue;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const report = (node, message) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    findings.push(`${file}:${line + 1}  ${message}`);
  };
  visit(source, report);
}

function visit(node, report) {
  if (ts.isObjectLiteralExpression(node)) {
    const fr = valueOf(node, 'fr');
    const en = valueOf(node, 'en');
    if (fr && en) {
      pairs++;
      compare(fr, en, report);
      textsIn(fr).forEach((text) => checkFrench(text, report));
    }
  }
  ts.forEachChild(node, (child) => visit(child, report));
}

function compare(fr, en, report) {
  if (ts.isObjectLiteralExpression(fr) && ts.isObjectLiteralExpression(en)) {
    const [ours, theirs] = [fr, en].map(
      (object) => new Map(object.properties.map((p) => [p.name?.getText(), p])),
    );
    for (const [key, property] of ours) {
      if (!theirs.has(key)) report(en, `en lacks ${key}`);
      else if (property.initializer) compare(property.initializer, theirs.get(key).initializer, report);
    }
    for (const key of theirs.keys()) if (!ours.has(key)) report(fr, `fr lacks ${key}`);
    return;
  }
  const [french, english] = [fr, en].map((value) =>
    textsIn(value)
      .map(({ text }) => text)
      .join('…'),
  );
  if (french.trim() === '' && ts.isStringLiteralLike(fr)) report(fr, 'the French text is empty');
  if (english.trim() === '' && ts.isStringLiteralLike(en)) report(en, 'the English text is empty');
  if (french === english && !names.includes(french) && /\p{L}+\P{L}+\p{L}+\P{L}+\p{L}/u.test(french)) {
    report(en, `the English is the French: ${english}`);
  }
}

function checkFrench({ node, text }, report) {
  if (/\p{L}'\p{L}/u.test(text)) report(node, `straight apostrophe: ${text}`);
  if (/[^\s\u202f\u00a0(!?:]\s?[;!?](\s|$)/u.test(text.replaceAll(/[\u202f\u00a0][;!?]/gu, ''))) {
    report(node, `no narrow space before ; ! or ?: ${text}`);
  }
  // What is quoted keeps its own signs.
  if (/[\p{L}\d)] ?:(\s|$)/u.test(text.replaceAll(/«[^»]*»/g, '')))
    report(node, `no narrow space before a colon: ${text}`);
  if (/« |[ ]»|«\p{L}|\p{L}»/u.test(text)) report(node, `no narrow space inside « »: ${text}`);
}

/** The texts under a node that people may read: not names of keys, modules or types. */
function textsIn(node) {
  const texts = [];
  const walk = (child) => {
    if (
      ts.isStringLiteralLike(child) ||
      ts.isTemplateHead(child) ||
      ts.isTemplateMiddle(child) ||
      ts.isTemplateTail(child)
    ) {
      const key = ts.isPropertyAssignment(child.parent) && child.parent.name === child;
      const compared = ts.isBinaryExpression(child.parent);
      if (!key && !compared) texts.push({ node: child, text: child.text });
    }
    ts.forEachChild(child, walk);
  };
  walk(node);
  return texts;
}

function valueOf(object, name) {
  return object.properties.find((p) => ts.isPropertyAssignment(p) && p.name.getText() === name)?.initializer;
}

console.log(`${pairs} pairs of texts compared`);
if (pairs === 0) findings.push('no text was found: the check is looking in the wrong place');
findings.forEach((finding) => console.log(finding));
process.exitCode = findings.length ? 1 : 0;
