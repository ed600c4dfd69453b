const finders =
  '/^(find|findOne|findBy|findOneBy|findOneByOrFail|findAndCountBy|countBy|existsBy|sum|average|minimum|maximum)$/';
const finding = `CallExpression[callee.property.name=${finders}]`;
const writing = 'CallExpression[callee.property.name=/^(update|delete|softDelete|restore)$/]';

/** Criteria that TypeORM takes for "all rows": nobody means that, so all of them are refused. */
export const typeormTraps = [
  {
    selector: `${finding} > ObjectExpression[properties.length=0]`,
    message: 'Empty criteria return any row: say which one.',
  },
  {
    selector:
      'Property[key.name="where"] > :matches(ArrayExpression[elements.length=0], ObjectExpression[properties.length=0])',
    message: 'An empty `where` returns every row: leave it out if you mean that.',
  },
  {
    selector: `${writing}[callee.object.property.name!=/Set|Map/] > ObjectExpression[properties.length=0]`,
    message: 'Empty criteria change every row.',
  },
  {
    selector: `:matches(${finding}, ${writing}) > ObjectExpression > Property > ChainExpression`,
    message:
      'An absent value in criteria is a filter that is not there: find out first whether there is one.',
  },
  {
    selector: 'Property[key.name="where"] ChainExpression',
    message:
      'An absent value in criteria is a filter that is not there: find out first whether there is one.',
  },
  {
    selector:
      'CallExpression[callee.property.name="execute"]' +
      ':has(MemberExpression[property.name=/^(update|delete|softDelete)$/])' +
      ':not(:has(MemberExpression[property.name=/^(where|whereInIds)$/]))',
    message: 'A write without `where` changes every row.',
  },
];

const spoken = 'aria-label|aria-description|aria-roledescription|alt|title|label|placeholder|hint|lede|text';
const message = 'Text that people read belongs in messages.ts, in both languages.';

/** Words in the portal's views. Signs and figures are the same in every language. */
export const literalText = [
  { selector: 'JSXText[value=/\\p{L}/u]', message },
  {
    selector: ':matches(JSXElement, JSXFragment) > JSXExpressionContainer > Literal[value=/\\p{L}/u]',
    message,
  },
  {
    selector:
      ':matches(JSXElement, JSXFragment) > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.raw=/\\p{L}/u]',
    message,
  },
  { selector: `JSXAttribute[name.name=/^(${spoken})$/] > Literal[value=/\\p{L}/u]`, message },
];
